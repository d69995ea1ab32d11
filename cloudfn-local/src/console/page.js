'use strict'
// Text from functions and users is shown as text, never as markup.
const at = id => document.getElementById(id)
const kept = {
  read: key => { try { return localStorage.getItem(`cloudfn ${key}`) } catch { return null } },
  write: (key, value) => { try { localStorage.setItem(`cloudfn ${key}`, value) } catch { /* The page works without it. */ } }
}
const FIELDS = ['openid', 'appid', 'unionid', 'source']
const MAX_SHOWN_INVOCATIONS = 100
const COLOURS = new Map([['ERROR', 'bad'], ['WARN', 'warn'], ['INFO', 'good']])

let state = { functions: [], users: [], build: {} }
let chosen = kept.read('function')
const shown = new Map()

function element (tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) name in made ? made[name] = value : made.setAttribute(name, value)
  made.append(...children.filter(child => child !== null).map(child => child instanceof Node ? child : seen(String(child))))
  return made
}

// Invisible characters, and those that reverse the order of others, are shown as JSON escapes: nothing hides.
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const MAX_SHOWN_CHARS = 200000

const seen = text => text.replace(UNSEEN, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

// The shown text of a value: hidden characters are escaped, and very long text is cut off.
function visible (value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? String(value)
  const left = text.length - MAX_SHOWN_CHARS
  return seen(text.slice(0, MAX_SHOWN_CHARS)) + (left > 0 ? `\n… ${left} more characters` : '')
}

// Indents JSON without reading its numbers: JavaScript would round the long ones.
function pretty (text) {
  if (text.length > MAX_SHOWN_CHARS) return text
  try { JSON.parse(text) } catch { return text }
  let depth = 0
  // Very deep levels are not indented further.
  const line = () => `\n${'  '.repeat(Math.min(depth, 40))}`
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) || []
  return tokens.map((token, place) => {
    const opens = token === '{' || token === '['
    const closes = token === '}' || token === ']'
    if (opens && /[}\]]/.test(tokens[place + 1][0])) return token
    if (opens) { depth++; return token + line() }
    if (closes && /^[{[]$/.test(tokens[place - 1])) return token
    if (closes) { depth--; return line() + token }
    return token === ',' ? token + line() : token === ':' ? ': ' : token
  }).join('')
}

const json = value => JSON.stringify(value, null, 2)
const milliseconds = value => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`

// The state of the console.

function showState (next) {
  if (state.process && state.process !== next.process) return location.reload()
  state = next
  const { build, functions } = state
  const words = {
    running: 'building; calls wait',
    done: `build ${build.number} is served`,
    failed: `build ${build.number} failed`
  }
  at('build').dataset.state = build.state
  at('build').textContent = words[build.state]
  if (build.state !== 'running') {
    at('report').hidden = build.state !== 'failed'
    const served = functions.length ? 'The functions of the last good build are still served.' : 'Nothing is served yet.'
    at('report-title').textContent = `The last build failed. ${served}`
    at('report-text').textContent = visible(build.report || '')
  }
  at('no-functions').hidden = functions.length > 0
  if (!functions.some(({ name }) => name === chosen)) chosen = functions.length ? functions[0].name : chosen
  const focused = document.activeElement && document.activeElement.dataset.function
  at('functions').replaceChildren(...functions.map(({ name, package: from }) => {
    const button = element('button', { type: 'button', onclick: () => choose(name) }, name, element('small', {}, from))
    button.dataset.function = name
    if (name === chosen) button.setAttribute('aria-current', 'true')
    return element('li', {}, button)
  }))
  if (focused) [...at('functions').querySelectorAll('button')].find(button => button.dataset.function === focused)?.focus()
  showUsers()
  showFunction()
}

function choose (name) {
  chosen = name
  kept.write('function', name)
  showState(state)
}

function showFunction () {
  const found = state.functions.find(({ name }) => name === chosen)
  at('call').hidden = !found
  if (!found) return
  at('function').textContent = visible(found.name)
  const permissions = found.permissions.flatMap(name => [element('code', {}, name), ' '])
  const timers = Object.entries(found.timers).flatMap(([name, when]) => [
    element('dt', {}, 'Timer'),
    element('dd', { className: 'timer' }, `${name}: ${when}`,
      element('button', { type: 'button', 'aria-label': `Fire ${name}`, onclick: () => fire(found.name, name) }, 'Fire'))
  ])
  at('about').replaceChildren(
    element('dt', {}, 'May call'),
    element('dd', {}, ...(permissions.length ? permissions : ['no API of WeChat'])),
    ...timers
  )
  if (at('event').dataset.function !== found.name) {
    at('event').dataset.function = found.name
    at('event').value = kept.read(`event of ${found.name}`) ?? found.event ?? '{}'
    check()
  }
  showCurl()
}

// The caller.

function showUsers () {
  const select = at('user')
  const before = select.value || kept.read('user')
  const options = state.users.map(({ openid }) => [`user ${openid}`, openid])
  options.push(['nobody', 'no user: a timer or another server'], ['somebody', 'someone else'])
  select.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)))
  select.value = options.some(([value]) => value === before) ? before : options[0][0]
  at('somebody').hidden = select.value !== 'somebody'
}

function caller () {
  const value = at('user').value
  if (value === 'nobody') return null
  if (value !== 'somebody') return state.users.find(({ openid }) => `user ${openid}` === value)
  return Object.fromEntries(FIELDS.map(name => [name, at(name).value.trim()]).filter(([, value]) => value))
}

function showCurl () {
  const quoted = text => `'${text.replaceAll("'", "'\\''")}'`
  const user = caller()
  const headers = user ? Object.entries(user) : [['openid', '']]
  const lines = headers.map(([name, value]) => `-H ${quoted(value ? `x-wx-${name}: ${value}` : `x-wx-${name};`)}`)
  // The shell needs the text unchanged, so hidden characters are not escaped here.
  at('curl').textContent = [`curl ${location.origin}/${chosen}`, ...lines, `-d ${quoted(at('event').value)}`].join(' \\\n  ')
}

// Invoking.

function check () {
  let mistake = ''
  try { JSON.parse(at('event').value) } catch (error) { mistake = `This is not JSON: ${error.message}` }
  at('event').setAttribute('aria-invalid', String(mistake !== ''))
  at('mistake').textContent = mistake
  return mistake === ''
}

async function invoke (name, event, user) {
  const button = at('invoke')
  if (button.getAttribute('aria-disabled') === 'true') return
  button.setAttribute('aria-disabled', 'true')
  button.textContent = state.build.state === 'running' ? 'Waiting for the build' : 'Running'
  at('mistake').textContent = ''
  try {
    const response = await fetch('/api/invoke', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      // The event is sent as it was written, so that its numbers keep their digits.
      body: `{"function":${JSON.stringify(name)},"event":${event},"user":${JSON.stringify(user)}}`
    })
    const result = await response.json()
    if (!response.ok) throw new Error(visible(result.errMsg))
    showInvocation(result, true)
    at('announcement').textContent = result.error ? `${name} failed: ${result.error.errMsg}` : `${name} has answered`
  } catch (error) {
    at('mistake').textContent = error.message
  }
  button.removeAttribute('aria-disabled')
  button.textContent = 'Invoke'
}

function fire (name, timer) {
  const time = new Date().toISOString().replace(/\.\d+/, '')
  return invoke(name, JSON.stringify({ Type: 'Timer', TriggerName: timer, Time: time, Message: '' }), null)
}

// The results of invocations.

function showInvocation (result, isOpen) {
  const before = shown.get(result.requestId)
  if (before) {
    if (isOpen) before.querySelector('details').open = true
    return
  }
  at('no-invocations').hidden = true
  const { error, cloudCalls, log, logBefore } = result
  const details = element('details', { open: isOpen },
    element('summary', {},
      element('span', { className: error ? 'bad' : 'good' }, error ? '✗ failed' : '✓ answered'),
      element('b', {}, result.function),
      element('span', { className: 'quiet' }, milliseconds(result.durationMs)),
      element('span', { className: 'quiet' }, new Date(result.endedAt).toLocaleTimeString()),
      cloudCalls.length ? element('span', { className: 'quiet' }, `Cloud Calls: ${cloudCalls.length}`) : null))
  const part = (title, ...children) => details.append(element('h3', {}, title), ...children)
  const text = written => element('pre', { tabIndex: 0 }, visible(written))
  if (error) part('Error', text(`errCode ${error.errCode}\n${error.errMsg}`))
  else part('Answer', element('pre', { tabIndex: 0, className: 'answer' }, visible(pretty(result.answer))))
  if (cloudCalls.length) part('Cloud Calls', element('ol', {}, ...cloudCalls.map(call)))
  if (logBefore.length) part('Log before this call', element('pre', { tabIndex: 0, className: 'log' }, ...logBefore.map(line)))
  if (log.length) part('Log', element('pre', { tabIndex: 0, className: 'log' }, ...log.map(line)))
  part('Event', text(pretty(result.event)))
  const who = Object.entries(result.user).filter(([, value]) => value).map(([name, value]) => `${name} ${value}`)
  details.append(element('p', { className: 'quiet' },
    `Caller: ${who.join(', ')}. Process ${result.processId ?? 'unknown'}, request ${result.requestId}`))
  const item = element('li', {}, details)
  shown.set(result.requestId, item)
  at('invocations').prepend(item)
  if (shown.size > MAX_SHOWN_INVOCATIONS) {
    const [oldest, item] = shown.entries().next().value
    shown.delete(oldest)
    item.remove()
  }
}

function call ({ api, about, ok, outcome, durationMs, request, answer, advice }) {
  return element('li', { className: 'call' }, element('details', {},
    element('summary', {}, `${api} `, about ? `${visible(about)} ` : null, element('span', { className: ok ? 'good' : 'bad' }, outcome),
      element('span', { className: 'quiet' }, ` ${milliseconds(durationMs)}`),
      advice ? element('span', {}, element('br'), advice) : null),
    element('h3', {}, 'Request'), element('pre', { tabIndex: 0 }, visible(json(request))),
    element('h3', {}, 'Answer'), element('pre', { tabIndex: 0 }, visible(json(answer)))))
}

function line (log) {
  if (log.level === undefined) return element('span', {}, `${visible(log.text)}\n`)
  const { timestamp, level, target, message, span, ...fields } = log
  // A function can log anything: each of these can be any JSON.
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${visible(value)}`)
  const colour = COLOURS.get(level) ?? 'quiet'
  const said = message === undefined ? '' : visible(message)
  return element('span', {}, element('span', { className: colour }, level), ` ${visible(target)}: ${said}${rest.join('')}\n`)
}

at('form').addEventListener('submit', event => {
  event.preventDefault()
  if (check()) invoke(chosen, at('event').value, caller())
  else at('event').focus()
})
at('event').addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) at('form').requestSubmit()
})
at('event').addEventListener('input', () => {
  kept.write(`event of ${chosen}`, at('event').value)
  check()
  showCurl()
})
at('tidy').addEventListener('click', () => {
  at('event').value = pretty(at('event').value)
  at('event').dispatchEvent(new Event('input'))
})
at('user').addEventListener('change', () => {
  kept.write('user', at('user').value)
  showUsers()
  showCurl()
})
for (const name of FIELDS) {
  at(name).value = kept.read(name) ?? ''
  at(name).addEventListener('input', () => { kept.write(name, at(name).value); showCurl() })
}

const events = new EventSource('/api/events')
events.addEventListener('state', ({ data }) => showState(JSON.parse(data)))
events.addEventListener('invocation', ({ data }) => {
  // An invocation that cannot be shown must not affect the others.
  try { showInvocation(JSON.parse(data), false) } catch (error) { at('announcement').textContent = `An invocation cannot be shown: ${error.message}` }
})
events.addEventListener('error', () => {
  at('build').dataset.state = 'gone'
  at('build').textContent = 'cargo cloudfn dev is not running'
})
