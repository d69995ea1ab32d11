App({
  onLaunch() {
    if (!wx.cloud) {
      console.error('This base library has no wx.cloud: choose 2.2.3 or later in the details of the project.')
      return
    }
    // With several environments name yours: wx.cloud.init({ env: 'ENVIRONMENT_ID' }).
    wx.cloud.init({ traceUser: true })
  },
})
