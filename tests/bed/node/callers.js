'use strict'
// Callers. Each has its own openid, token and secret. `src/caller.rs` makes the same callers.

function caller (number) {
  const mark = (number * 2654435761 % 4294967296).toString(16)
  return {
    openid: `o${number}_${mark}`,
    token: `token.${number}.${mark}`,
    secretId: `AKID${number}`,
    secretKey: `key.${mark}.${number}`,
    sessionToken: `session.${number}.${mark}`
  }
}

// The variables that the platform sets for an invocation by this caller.
function variables (caller, gatewayUrl) {
  return {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
    WX_OPENID: caller.openid,
    WX_APPID: 'wx0000000000000001',
    WX_API_TOKEN: caller.token,
    TENCENTCLOUD_SECRETID: caller.secretId,
    TENCENTCLOUD_SECRETKEY: caller.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: caller.sessionToken,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TCB_ENV: 'prod-1a2b',
    TCB_SOURCE: 'wx_client',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl })
  }
}

module.exports = { caller, variables }
