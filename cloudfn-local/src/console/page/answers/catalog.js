// WeChat's APIs, as the server's catalog knows them. It is loaded when it is first needed.

import { api } from '../api.js'

let loading

export function catalog () {
  loading ??= api.get('apis').catch(error => {
    loading = undefined
    throw error
  })
  return loading
}
