#!/usr/bin/env node
// The event {"api": "openapi.a.b", "data": {..}} is the call that it makes. {"api": "event"} answers the event itself.
'use strict'

const serve = require('./host.js')

serve(({ api, data }, cloud, event) => {
  if (api === 'event') return event
  const [family, ...names] = api.split('.')
  // These two are proxies, whose every member is a method.
  if (family === 'openapi' || family === 'cloudPay') {
    return names.reduce((part, name) => part[name], cloud[family])(data)
  }
  return cloud[family](data)
})
