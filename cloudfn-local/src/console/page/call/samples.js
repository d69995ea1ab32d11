// Events that WeChat sends to cloud functions: timers, pushed messages, payments.

const message = (now, more) => ({
  ToUserName: 'gh_0123456789ab',
  FromUserName: 'oUser0000000000000000000000',
  CreateTime: Math.floor(now / 1000),
  ...more
})

const pushed = now => [
  ['sampleText', message(now, { MsgType: 'text', Content: 'hello', MsgId: 23637352235060880 })],
  ['sampleImage', message(now, { MsgType: 'image', PicUrl: 'PIC_URL', MediaId: 'MEDIA_ID', MsgId: 23637352235060881 })],
  ['sampleCard', message(now, { MsgType: 'miniprogrampage', Title: 'tea', AppId: 'wx00000000c10dfa11', PagePath: 'pages/index/index', ThumbUrl: 'THUMB_URL', ThumbMediaId: 'MEDIA_ID', MsgId: 23637352235060882 })],
  ['sampleEntered', message(now, { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: 'shop' })],
  ['sampleSubscribed', message(now, { MsgType: 'event', Event: 'subscribe_msg_popup_event', List: [{ TemplateId: 'TEMPLATE', SubscribeStatusString: 'accept', PopupScene: '0' }] })],
  ['sampleChecked', message(now, { MsgType: 'event', Event: 'wxa_media_check', appid: 'wx00000000c10dfa11', trace_id: 'TRACE', version: 2, errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20001 }, detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20001, prob: 90 }] })],
  ['sampleAudited', message(now, { MsgType: 'event', Event: 'weapp_audit_success', SuccTime: Math.floor(now / 1000) })]
]

const chinaDigits = now => new Date(now + 8 * 3600 * 1000).toISOString().replace(/\D/g, '').slice(0, 14)

const paid = now => ({
  returnCode: 'SUCCESS',
  returnMsg: '',
  appid: 'wxd930ea5d5a258f4f',
  mchId: '10000100',
  subAppid: 'wx00000000c10dfa11',
  subMchId: '1900009231',
  resultCode: 'SUCCESS',
  openid: 'oMerchant00000000000000000',
  subOpenid: 'oUser0000000000000000000000',
  isSubscribe: 'N',
  tradeType: 'JSAPI',
  bankType: 'OTHERS',
  totalFee: 100,
  feeType: 'CNY',
  cashFee: 100,
  cashFeeType: 'CNY',
  transactionId: '4200000000000000000000000000',
  outTradeNo: `T${Math.floor(now / 1000)}`,
  timeEnd: chinaDigits(now),
  userInfo: { appId: 'wx00000000c10dfa11', openId: 'oUser0000000000000000000000' }
})

const timer = (name, now) => ({ Type: 'Timer', TriggerName: name, Time: new Date(now).toISOString().replace(/\.\d+/, ''), Message: '' })

// [{label: key of the language, name?, event}]
export const samplesFor = (found, now) => [
  ...found.timers.map(({ name }) => ({ label: 'sampleTimer', name, event: timer(name, now) })),
  ...pushed(now).map(([label, event]) => ({ label, event })),
  { label: 'samplePaid', event: paid(now) }
]
