#!/usr/bin/env node
// Code of cloud functions that use the database. The event {"run": "add"} selects the code to run.
'use strict'

const serve = require('./host.js')

// The error of a call, as a function sees it.
async function failure(call) {
  try {
    await call
  } catch (error) {
    const { errCode, errMsg, code, message } = error
    return errMsg === undefined ? { code, message } : { errCode, errMsg }
  }
  throw new Error('it did not fail')
}

const runs = {
  async add({ db }) {
    const orders = db.collection('orders')
    const named = await orders.add({ data: { _id: 'a', price: 5, tags: ['x'], at: new Date(0) } })
    const unnamed = await orders.add({ data: { price: 9.5, buyer: { name: '文' } } })
    const list = await orders.add({ data: [{ _id: 'b' }, { _id: 7 }] })
    const again = await failure(orders.add({ data: { _id: 'a' } }))
    return { named, unnamed, list, again }
  },

  async get({ db }) {
    const orders = db.collection('orders')
    const one = await orders.doc('a').get()
    const missing = await failure(orders.doc('none').get())
    const page = await orders.where({ price: 5 }).get()
    const sorted = await orders.orderBy('price', 'desc').skip(1).limit(1).field({ price: true, _id: false }).get()
    return { one, isDate: one.data.at instanceof Date, missing, page, sorted }
  },

  async commands({ db, _ }) {
    const ids = async (query) => {
      const found = await db.collection('numbers').where(query).orderBy('_id', 'asc').get()
      return found.data.map(({ _id }) => _id)
    }
    return {
      gt: await ids({ n: _.gt(2) }),
      between: await ids({ n: _.gte(1).and(_.lt(3)) }),
      either: await ids(_.or([{ n: 1 }, { name: 'four' }])),
      in: await ids({ n: _.in([1, 3]) }),
      not: await ids({ n: _.not(_.eq(1)) }),
      nested: await ids({ part: { size: 3 } }),
      exists: await ids({ part: _.exists(true) }),
      all: await ids({ tags: _.all(['a', 'b']) }),
      elemMatch: await ids({ parts: _.elemMatch({ n: _.gt(1) }) }),
      size: await ids({ tags: _.size(1) }),
      mod: await ids({ n: _.mod(2, 0) }),
      expr: await ids(_.expr(_.aggregate.gt(['$n', '$m']))),
      native: await ids({ name: /^T/i }),
      regExp: await ids({ name: db.RegExp({ regexp: 'r$', options: 'i' }) }),
    }
  },

  async count({ db, _ }) {
    const numbers = db.collection('numbers')
    return [await numbers.count(), await numbers.where({ n: _.gt(2) }).count()]
  },

  async update({ db, _ }) {
    const numbers = db.collection('numbers')
    const one = await numbers.doc('1').update({
      data: { n: _.inc(10), part: { size: 4 }, tags: _.push(['c', 'd']), name: _.remove(), when: db.serverDate({ offset: 1000 }) },
    })
    const many = await numbers.where({ n: _.lt(10) }).update({ data: { small: true, n: _.mul(2) } })
    const none = await numbers.doc('none').update({ data: { n: 1 } })
    const wrong = await failure(numbers.doc('1').update({ data: { tags: _.inc(1) } }))
    const { data } = await numbers.doc('1').get()
    return { one, many, none, wrong, when: data.when.getTime(), data: { ...data, when: null } }
  },

  async set({ db }) {
    const numbers = db.collection('numbers')
    const replaced = await numbers.doc('2').set({ data: { only: 1 } })
    const created = await numbers.doc('new').set({ data: { only: 2 } })
    return { replaced, created, two: (await numbers.doc('2').get()).data }
  },

  async remove({ db, _ }) {
    const numbers = db.collection('numbers')
    const one = await numbers.doc('1').remove()
    const none = await numbers.doc('1').remove()
    const many = await numbers.where({ n: _.gt(2) }).remove()
    return { one, none, many, left: (await numbers.count()).total }
  },

  async aggregate({ db, _ }) {
    const $ = _.aggregate
    const numbers = db.collection('numbers').aggregate()
    const groups = await numbers
      .match({ n: _.gte(1) })
      .addFields({ even: $.eq([$.mod(['$n', 2]), 0]) })
      .group({ _id: '$even', sum: $.sum('$n'), names: $.push('$name') })
      .sort({ _id: 1 })
      .project({ sum: 1, names: 1, double: $.multiply(['$sum', 2]) })
      .end()
    const joined = await db
      .collection('numbers')
      .aggregate()
      .match({ _id: '1' })
      .lookup({ from: 'words', localField: 'name', foreignField: '_id', as: 'words' })
      .unwind('$words')
      .replaceRoot({ newRoot: '$words' })
      .end()
    const counted = await db.collection('numbers').aggregate().unwind('$tags').sortByCount('$tags').limit(1).end()
    const total = await db.collection('numbers').aggregate().skip(1).count('n').end()
    return { groups, joined, counted, total }
  },

  async collections({ db }) {
    const created = await db.createCollection('made')
    delete created.requestId
    const again = await failure(db.createCollection('made'))
    const added = await db.collection('made').add({ data: { _id: 'x' } })
    return { created, again, added }
  },

  async missing({ db }) {
    const none = db.collection('none')
    return [
      await failure(none.get()),
      await failure(none.doc('a').get()),
      await failure(none.add({ data: {} })),
      await failure(none.doc('a').update({ data: { n: 1 } })),
      await failure(none.doc('a').set({ data: { n: 1 } })),
      await failure(none.where({}).remove()),
      await failure(none.count()),
      await failure(none.aggregate().end()),
    ]
  },

  async places({ db, _ }) {
    const places = db.collection('places')
    const point = db.Geo.Point
    await places.add({ data: [{ _id: 'near', at: point(113.32, 23.1) }, { _id: 'far', at: point(116.4, 39.9) }] })
    const square = db.Geo.Polygon([
      db.Geo.LineString([point(110, 20), point(115, 20), point(115, 25), point(110, 25), point(110, 20)]),
    ])
    const ids = async (query) => (await places.where(query).get()).data.map(({ _id }) => _id)
    const distances = await places
      .aggregate()
      .geoNear({ near: point(113.3, 23.1), spherical: true, distanceField: 'metres', key: 'at' })
      .project({ metres: _.aggregate.floor('$metres') })
      .end()
    const { at } = (await places.doc('near').get()).data
    return {
      near: await ids({ at: _.geoNear({ geometry: point(113.3, 23.1), maxDistance: 5000 }) }),
      within: await ids({ at: _.geoWithin({ geometry: square }) }),
      intersects: await ids({ at: _.geoIntersects({ geometry: square }) }),
      distances,
      point: [at.longitude, at.latitude],
    }
  },

  async serverDate({ db, _ }) {
    const dates = db.collection('dates')
    const before = Date.now()
    await dates.add({ data: { _id: 'a', at: db.serverDate(), deep: { at: db.serverDate({ offset: -60000 }) } } })
    const { data } = await dates.doc('a').get()
    const earlier = await dates.where({ 'deep.at': _.lt(db.serverDate()) }).count()
    return {
      isNow: before <= data.at.getTime() && data.at.getTime() <= Date.now(),
      apart: data.at - data.deep.at,
      earlier: earlier.total,
    }
  },

  async runTransaction({ db, _ }) {
    const accounts = db.collection('accounts')
    const result = await db.runTransaction(async (transaction) => {
      const from = await transaction.collection('accounts').doc('a').get()
      await transaction.collection('accounts').doc('a').update({ data: { coins: _.inc(-10) } })
      await transaction.collection('accounts').doc('b').update({ data: { coins: _.inc(10) } })
      await transaction.collection('accounts').add({ data: { _id: 'log', coins: 0 } })
      const outside = await accounts.doc('a').get()
      return { before: from.data.coins, outside: outside.data.coins }
    })
    const reason = await failure(db.runTransaction(async (transaction) => {
      await transaction.collection('accounts').doc('a').update({ data: { coins: 0 } })
      await transaction.rollback({ errMsg: 'changed my mind', errCode: 7 })
    }))
    return { result, reason, after: (await accounts.orderBy('_id', 'asc').get()).data }
  },

  async startTransaction({ db, _ }) {
    const committed = await db.startTransaction()
    await committed.collection('accounts').doc('a').set({ data: { coins: 1 } })
    await committed.collection('accounts').doc('b').remove()
    await committed.commit()
    const undone = await db.startTransaction()
    await undone.collection('accounts').doc('a').set({ data: { coins: 2 } })
    await undone.rollback()
    const late = await failure(committed.commit())
    return { late, after: (await db.collection('accounts').get()).data }
  },

  // Two transactions that change the same document: the second one fails, and is repeated if it ran by `runTransaction`.
  async conflict({ db, _ }) {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    const change = (transaction, coins) => transaction.collection('accounts').doc('a').update({ data: { coins } })
    await change(first, 1)
    const error = await failure(change(second, 2))
    await first.commit()
    let runs = 0
    await db.runTransaction(async (transaction) => {
      const { data } = await transaction.collection('accounts').doc('a').get()
      runs += 1
      if (runs === 1) await db.collection('accounts').doc('a').update({ data: { coins: _.inc(100) } })
      try {
        await change(transaction, data.coins + 1)
      } catch (error) {
        // wx-server-sdk repeats a transaction only if the error has the gateway's code, which it has removed.
        throw Object.assign(error, { code: 'DATABASE_TRANSACTION_CONFLICT' })
      }
    })
    return { error, runs, coins: (await db.collection('accounts').doc('a').get()).data.coins }
  },

  // A plain write waits until the transaction has ended.
  async waits({ db, _ }) {
    const transaction = await db.startTransaction()
    await transaction.collection('accounts').doc('a').update({ data: { coins: 1 } })
    const ends = []
    const write = db.collection('accounts').doc('a').update({ data: { coins: _.inc(10) } }).then(() => ends.push('write'))
    await db.collection('accounts').doc('b').update({ data: { coins: 0 } })
    ends.push('other')
    const commit = transaction.commit().then(() => ends.push('commit'))
    await Promise.all([write, commit])
    return { first: ends[0], count: ends.length, coins: (await db.collection('accounts').doc('a').get()).data.coins }
  },

  async environments({ cloud, db }) {
    const other = new cloud.Cloud({ resourceAppid: 'wxOTHER', resourceEnv: 'prod-2' })
    await other.init()
    return {
      own: (await db.collection('accounts').count()).total,
      env: (await cloud.database({ env: 'prod-2' }).collection('accounts').count()).total,
      account: (await other.database().collection('accounts').count()).total,
    }
  },
}

serve(({ run }, cloud) => {
  const db = cloud.database()
  return runs[run]({ cloud, db, _: db.command })
})
