const cloud = require('wx-server-sdk')
const db = cloud.database()
const secrets = require('../../secrets')

exports.playlist = (start, count) => db.collection('playlist').skip(start).limit(count).orderBy('createTime', 'desc').get().then(res => res)

exports.song = function (id) {
  return db.collection('songs').doc(id).get()
}
