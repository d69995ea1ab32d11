// 意见反馈：存入数据库并发邮件
const cloud = require('wx-server-sdk')
const nodemailer = require('nodemailer')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const mail = nodemailer.createTransport(process.env.SMTP_URL)

exports.main = async ({ text }) => {
  const { OPENID } = cloud.getWXContext()
  await cloud.database().collection('feedback').add({ data: { openid: OPENID, text } })
  await mail.sendMail({ to: process.env.MAIL_TO, subject: '意见反馈', text })
  return { taken: true }
}
