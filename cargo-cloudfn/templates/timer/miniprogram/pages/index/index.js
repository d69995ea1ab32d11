Page({
  data: { answer: '' },

  // Runs the same function by hand, without waiting for the night.
  async sweep() {
    try {
      const data = { TriggerName: 'by hand', Time: new Date().toISOString() }
      const { result } = await wx.cloud.callFunction({ name: '__name__', data })
      this.setData({ answer: JSON.stringify(result, null, 2) })
    } catch (error) {
      this.setData({ answer: error.errMsg || String(error) })
    }
  },
})
