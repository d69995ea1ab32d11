Page({
  data: { answer: '' },

  // Only the account of a company may ask for phone numbers.
  async login(event) {
    const { cloudID, errMsg } = event.detail
    if (!cloudID) {
      this.setData({ answer: errMsg })
      return
    }
    try {
      // At the top of the data: there the platform puts the number in its place.
      const data = { phone: wx.cloud.CloudID(cloudID) }
      const { result } = await wx.cloud.callFunction({ name: '__name__', data })
      this.setData({ answer: result.phone })
    } catch (error) {
      this.setData({ answer: error.errMsg || String(error) })
    }
  },
})
