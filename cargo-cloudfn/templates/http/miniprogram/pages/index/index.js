// The environment and the service, as in the console of Cloud Hosting.
const ENVIRONMENT = 'ENVIRONMENT_ID'
const SERVICE = '__name__'

Page({
  data: { name: 'Mini Program', answer: '' },

  onName(event) {
    this.setData({ name: event.detail.value })
  },

  async call() {
    try {
      const { statusCode, data } = await wx.cloud.callContainer({
        config: { env: ENVIRONMENT },
        path: '/__name__',
        method: 'POST',
        header: { 'X-WX-SERVICE': SERVICE, 'content-type': 'application/json' },
        data: { name: this.data.name },
      })
      this.setData({ answer: statusCode === 200 ? data.text : data.errMsg })
    } catch (error) {
      this.setData({ answer: error.errMsg || String(error) })
    }
  },
})
