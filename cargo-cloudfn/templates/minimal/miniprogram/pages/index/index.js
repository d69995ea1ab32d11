Page({
  data: { name: 'Mini Program', answer: '' },

  onName(event) {
    this.setData({ name: event.detail.value })
  },

  async call() {
    try {
      const { result } = await wx.cloud.callFunction({ name: '__name__', data: { name: this.data.name } })
      this.setData({ answer: result.text })
    } catch (error) {
      this.setData({ answer: error.errMsg || String(error) })
    }
  },
})
