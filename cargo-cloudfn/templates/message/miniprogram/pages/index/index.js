// The same as in src/main.rs.
const TEMPLATE = 'TEMPLATE_ID'

Page({
  data: { answer: '' },

  // WeChat asks the user only after a tap, and once for each message.
  async send() {
    try {
      const asked = await wx.requestSubscribeMessage({ tmplIds: [TEMPLATE] })
      if (asked[TEMPLATE] !== 'accept') {
        this.setData({ answer: 'no message, then' })
        return
      }
      const { result } = await wx.cloud.callFunction({ name: '__name__', data: { title: 'A parcel' } })
      this.setData({ answer: result.errMsg })
    } catch (error) {
      this.setData({ answer: error.errMsg || String(error) })
    }
  },
})
