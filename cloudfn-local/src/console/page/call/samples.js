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
  ['sampleUnsubscribed', message(now, { MsgType: 'event', Event: 'subscribe_msg_change_event', List: [{ TemplateId: 'TEMPLATE', SubscribeStatusString: 'reject' }] })],
  ['sampleDelivered', message(now, { MsgType: 'event', Event: 'subscribe_msg_sent_event', List: [{ TemplateId: 'TEMPLATE', MsgID: '1700827132819554304', ErrorCode: '0', ErrorStatus: 'success' }] })],
  ['sampleChecked', message(now, { MsgType: 'event', Event: 'wxa_media_check', appid: 'wx00000000c10dfa11', trace_id: 'TRACE', version: 2, errcode: 0, errmsg: 'ok', result: { suggest: 'risky', label: 20001 }, detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20001, prob: 90 }] })],
  ['sampleAudited', message(now, { MsgType: 'event', Event: 'weapp_audit_success', SuccTime: Math.floor(now / 1000) })],
  ['sampleRejected', message(now, { MsgType: 'event', Event: 'weapp_audit_fail', Reason: '1: the content is against the rules', FailTime: Math.floor(now / 1000) })],
  ['sampleDelayed', message(now, { MsgType: 'event', Event: 'weapp_audit_delay', Reason: 'the audit takes longer', DelayTime: Math.floor(now / 1000) })],
  ['sampleSettled', message(now, { MsgType: 'event', Event: 'trade_manage_order_settlement', transaction_id: '4200000000000000000000000000', merchant_id: '1900009231', sub_merchant_id: '1900009231', merchant_trade_no: 'T1', pay_time: Math.floor(now / 1000), shipped_time: Math.floor(now / 1000), estimated_settlement_time: Math.floor(now / 1000), confirm_receive_method: 1 })]
]

const chinaTime = now => new Date(now + 8 * 3600 * 1000).toISOString().replace('T', ' ').slice(0, 19)

const chinaDigits = now => chinaTime(now).replace(/\D/g, '')

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

const refunded = now => ({
  returnCode: 'SUCCESS',
  returnMsg: '',
  appid: 'wxd930ea5d5a258f4f',
  mchId: '10000100',
  subAppid: 'wx00000000c10dfa11',
  subMchId: '1900009231',
  transactionId: '4200000000000000000000000000',
  outTradeNo: `T${Math.floor(now / 1000)}`,
  refundId: '50000000000000000000000000000',
  outRefundNo: `R${Math.floor(now / 1000)}`,
  totalFee: 100,
  settlementTotalFee: 100,
  refundFee: 100,
  settlementRefundFee: 100,
  refundStatus: 'SUCCESS',
  successTime: chinaTime(now),
  refundRequestSource: 'API',
  userInfo: { appId: 'wx00000000c10dfa11', openId: 'oUser0000000000000000000000' }
})

const timer = (name, now) => ({ Type: 'Timer', TriggerName: name, Time: new Date(now).toISOString().replace(/\.\d+/, ''), Message: '' })

// [{label: key of the language, name?, event, isWithoutUser?}]: a timer has no user.
export const samplesFor = (found, now) => [
  ...found.timers.map(({ name }) => ({ label: 'sampleTimer', name, event: timer(name, now), isWithoutUser: true })),
  ...pushed(now).map(([label, event]) => ({ label, event })),
  { label: 'samplePaid', event: paid(now) },
  { label: 'sampleRefunded', event: refunded(now) }
]

// The event of the first timer of a function, which it begins with unless it has another; `null` without a timer.
export function timerEvent (found, now) {
  const [first] = found.timers
  if (!first) return null
  let written = {}
  try { written = JSON.parse(found.event ?? '{}') } catch { return null }
  const isTimers = written?.Type === 'Timer' || (written && typeof written === 'object' && Object.keys(written).length === 0)
  return isTimers ? timer(first.name, now) : null
}
