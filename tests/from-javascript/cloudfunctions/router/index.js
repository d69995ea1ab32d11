const cloud = require('wx-server-sdk')
const TcbRouter = require('tcb-router')
const music = require('./lib/music')

cloud.init()

exports.main = async (event, context) => {
  const app = new TcbRouter({ event })

  app.use(async (ctx, next) => {
    ctx.data = {}
    await next()
  })

  app.router('playlist', async (ctx, next) => {
    ctx.body = await music.playlist(event.start, event.count)
  })

  app.router(['song', 'lyric'], async (ctx, next) => {
    ctx.body = await music.song(ctx._req.event.songId)
  })

  return app.serve()
}
