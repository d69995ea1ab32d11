Page({
  data: { answer: '' },

  // Only a company's account may ask for phone numbers.
  async login(event) {
    const { cloudID, errMsg } = event.detail
    if (!cloudID) {
      this.setData({ answer: errMsg })
      return
    }
    try {
      // A top-level member of the data: the platform replaces it with the number.
      const data = { phone: wx.cloud.CloudID(cloudID) }
      const { result } = await wx.cloud.callFunction({ name: '__name__', data })
      this.setData({ answer: result.phone })
    } catch (error) {
      this.setData({ answer: error.errMsg || String(error) })
    }
  },
})
