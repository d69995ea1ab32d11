// NODE_OPTIONS=--require loads this into tools that upload functions. Their requests reach a server in their own process,
// which gives the successful answers of Tencent Cloud, its object store and WeChat. It appends each action to the file
// CLOUD_TOLD, one line of JSON each, and writes the uploaded zip to the file CLOUD_UPLOADED.
//
// CLOUD_HAS names the existing functions, separated by commas. CLOUD_REFUSES names an action that fails.
'use strict'

const fs = require('fs')
const http = require('http')
const https = require('https')

const existing = (process.env.CLOUD_HAS || '').split(',').filter(Boolean)
let port = 0

const server = http.createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const action = request.headers['x-tc-action']
    if (action) {
      response.end(JSON.stringify(cloud(action, JSON.parse(body.toString() || '{}'))))
    } else if (/myqcloud\.com/.test(request.headers.host)) {
      store(request, response, body)
    } else if (/servicewechat\.com/.test(request.headers.host)) {
      response.end(JSON.stringify(wechat(request.url.split('?')[0], JSON.parse(body.toString() || '{}'))))
    } else {
      response.end('{}')
    }
  })
})
server.listen(0, '127.0.0.1', () => {
  port = server.address().port
})
server.unref()

// Tencent Cloud's API.
function cloud(action, asked) {
  if (asked.ZipFile) {
    fs.writeFileSync(process.env.CLOUD_UPLOADED, Buffer.from(asked.ZipFile, 'base64'))
    asked.ZipFile = '..'
  }
  fs.appendFileSync(process.env.CLOUD_TOLD, JSON.stringify({ action, asked }) + '\n')
  return { Response: Object.assign({ RequestId: 'r1' }, answer(action, asked)) }
}

function answer(action, asked) {
  const name = asked.FunctionName
  if (action === process.env.CLOUD_REFUSES) {
    return { Error: { Code: 'LimitExceeded', Message: 'there are too many' } }
  }
  switch (action) {
    case 'DescribeEnvs':
      return { EnvList: [environment('prod-1a2b')] }
    case 'DescribeTcbAccountInfo':
      return { CloudAppId: '1250000000' }
    case 'GetTempCosInfo': {
      const key = { TmpSecretId: 'i', TmpSecretKey: 'k', SecurityToken: 't' }
      return { Date: '2026-01-02', Sign: Object.assign({ StartTime: 1700000000, ExpiredTime: 4000000000 }, key) }
    }
    case 'GetFunction':
      if (!existing.includes(name)) {
        return { Error: { Code: 'ResourceNotFound.Function', Message: 'there is no such function' } }
      }
      return Object.assign({ FunctionName: name, Status: 'Active', Type: 'Event', InstallDependency: 'FALSE' }, settings)
    case 'CreateFunction':
      if (existing.includes(name)) {
        return { Error: { Code: 'ResourceInUse.FunctionName', Message: 'there is such a function' } }
      }
      existing.push(name)
      return {}
    default:
      return {}
  }
}

const settings = { Runtime: 'Nodejs16.13', Handler: 'index.main', MemorySize: 256, Timeout: 20, Triggers: [] }
settings.Environment = { Variables: [] }
settings.PublicNetConfig = { EipConfig: { EipStatus: 'DISABLE', EipAddress: [] } }

// miniprogram-ci checks the types of all values in the answer.
function environment(id) {
  const place = { Region: 'ap-shanghai', Status: 'RUNNING' }
  return {
    EnvId: id,
    Source: 'miniapp',
    Alias: id,
    CreateTime: '2026-01-02 03:04:05',
    UpdateTime: '2026-01-02 03:04:05',
    Status: 'NORMAL',
    Functions: [{ Namespace: id, Region: 'ap-shanghai' }],
    LogServices: [{ LogsetName: 'l', LogsetId: 'l', TopicName: 't', TopicId: 't', Region: 'ap-shanghai' }],
    Databases: [Object.assign({ InstanceId: 'd' }, place)],
    Storages: [Object.assign({ Bucket: 'b', CdnDomain: 'c', AppId: '1250000000' }, place)],
  }
}

// Its object store: an upload in parts.
const parts = []

function store(request, response, body) {
  const query = new URL(request.url, 'http://store').searchParams
  response.setHeader('content-type', 'application/xml')
  if (request.method === 'PUT') {
    parts[Number(query.get('partNumber') || 1)] = body
    response.setHeader('etag', '"e1"')
    response.end()
  } else if (request.method === 'GET') {
    response.end('<ListMultipartUploadsResult><Bucket>b</Bucket></ListMultipartUploadsResult>')
  } else if (query.has('uploads')) {
    response.end('<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>')
  } else {
    fs.writeFileSync(process.env.CLOUD_UPLOADED, Buffer.concat(parts.filter(Boolean)))
    response.end('<CompleteMultipartUploadResult><Location>l</Location><ETag>"e1"</ETag></CompleteMultipartUploadResult>')
  }
}

// WeChat, which signs requests to Tencent Cloud, or passes them on.
function wechat(path, asked) {
  if (path.endsWith('/getrandstr')) {
    return { errCode: 0, data: { randomString: 'r1' } }
  }
  if (asked.signReq) {
    return { errCode: 0, header: `Content-Type: application/json\nX-TC-Action: ${asked.signReq.action}` }
  }
  if (asked.agentReq) {
    const { action, postdata } = asked.agentReq
    const content = JSON.stringify(cloud(action, JSON.parse(postdata || '{}')))
    return { errCode: 0, data: { base_resp: { ret: '0' }, content } }
  }
  return { errCode: 0, data: {} }
}

https.request = function (url, options, callback) {
  if (typeof options === 'function') {
    callback = options
    options = {}
  }
  const isUrl = typeof url === 'string' || url instanceof URL
  const given = isUrl ? Object.assign({}, ofUrl(new URL(url)), options) : url
  const headers = Object.assign({}, given.headers)
  if (!Object.keys(headers).some((name) => name.toLowerCase() === 'host')) {
    headers.host = given.hostname || given.host
  }
  const here = { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port, headers }
  const asked = Object.assign({}, given, here)
  delete asked.agent
  return http.request(asked, callback)
}
https.get = function (...given) {
  const request = https.request(...given)
  request.end()
  return request
}

function ofUrl(url) {
  return { hostname: url.hostname, path: url.pathname + url.search }
}
