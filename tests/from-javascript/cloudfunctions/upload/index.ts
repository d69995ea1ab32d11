import cloud = require('wx-server-sdk')
import axios from 'axios'

interface Event {
  fileID: string
  type: string
}

// Keeps a copy of a picture, and tells the caller's phone.
export const main = async (event: Event & { openData: any; userInfo: any; mail?: { to: string; self?: boolean } }) => {
  const { fileID, type, ...rest } = event
  if (type === 'delete') {
    return cloud.deleteFile({ fileList: [fileID] })
  }
  const file = await cloud.downloadFile({ fileID })
  const copy = await cloud.uploadFile({ cloudPath: `copies/${event.userInfo.openId}`, fileContent: file.fileContent })
  const { fileList } = await cloud.getTempFileURL({ fileList: [copy.fileID] })
  const phone = await cloud.getOpenData({ list: [event.openData.cloudID] })
  await cloud.callFunction({ name: 'orders', data: { action: 'add', mail: event.mail?.to, own: event.mail?.self === true } })
  await axios.post('https://api.weixin.qq.com/tcb/sendsms?access_token=' + process.env.TOKEN, { phone })
  await axios.get(`https://api.weixin.qq.com/sns/jscode2session?appid=${rest['appid']}`)
  const voice = await cloud.getVoIPSign({ groupId: '1', timestamp: 1, nonce: 'n' })
  const signed = await cloud.getCloudCallSign({ parameterList: ['a'] })
  const supplier = new cloud.Cloud({ resourceAppid: 'wx1', resourceEnv: 'prod' })
  await supplier.callFunction({ name: 'stock' })
  await cloud.openapi.customerServiceMessage.send({ touser: '', msgtype: 'text', text: { content: voice + signed } })
  await cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'index', isHyaline: true })
  await cloud.openapi({ appid: 'wx2' }).templateMessage.send({})
  await cloud.openapi.newClass.newMethod({})
  return fileList
}
