// How the functions are doing: what they call, how long they take, what fails.

import { api } from '../api.js'
import { button, element, withCode } from '../dom.js'
import { changes } from '../invocations.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { address } from '../router.js'
import { milliseconds } from '../units.js'
import { short } from '../visible.js'
import { graph } from '../overview/graph.js'
import { latencyChart } from '../overview/latency.js'

const REFRESH_MS = 400

function table (label, heads, rows, id) {
  return element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': label },
    element('table', { id }, element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map((cell, place) =>
        element(place === 0 ? 'th' : 'td', place === 0 ? { scope: 'row' } : {}, cell)))))))
}

const part = (width, title, ...content) => element('section', { className: `panel ${width}`, 'aria-label': title }, element('h2', {}, title), ...content)

const duration = value => element('span', { className: 'number' }, milliseconds(value))

const functionLink = name => element('a', { href: address('functions', name) }, name)

function usage ({ declared, calls }) {
  if (!declared) return element('span', { className: 'bad' }, text('notDeclared'))
  return calls > 0 ? element('span', { className: 'good' }, text('declaredAndUsed')) : element('span', { className: 'warn' }, text('declaredNotUsed'))
}

function tiles ({ functions, apis, errors }) {
  const sum = (list, member) => list.reduce((total, one) => total + one[member], 0)
  const invocations = sum(functions, 'invocations')
  const failures = sum(functions, 'errors')
  const unused = apis.filter(({ declared, calls }) => declared && calls === 0).length
  const tile = (label, value, kind) => element('div', { className: 'tile' }, element('dt', {}, label), element('dd', { className: kind }, value))
  return element('dl', { className: 'tiles full', id: 'overview-tiles' },
    tile(text('functions'), functions.length),
    tile(text('invocations'), invocations),
    tile(text('errors'), failures, failures ? 'bad' : 'good'),
    tile(text('callsOfApis'), sum(apis, 'calls')),
    tile(text('unusedPermissions'), unused, unused ? 'warn' : 'good'),
    tile(text('kindsOfErrors'), errors.length, errors.length ? 'bad' : 'good'))
}

function functionsPart (functions) {
  if (functions.length === 0) return element('p', { className: 'empty' }, text('noFunctions'))
  const rows = [...functions].sort((left, right) => right.invocations - left.invocations)
  return table(text('functions'), [text('function'), text('invocations'), text('errors'), 'p50', 'p99', text('latencyOverTime')], rows.map(found => [
    functionLink(found.name), found.invocations, found.errors ? element('span', { className: 'bad' }, found.errors) : 0,
    duration(found.p50Ms), duration(found.p99Ms), latencyChart(found.name, found.recent)]), 'overview-functions')
}

const errorCode = code => code === null || code === undefined ? '' : element('code', {}, code)

function parts ({ apis = [], functions = [], errors = [], edges = [], advice = [] }) {
  return [
    tiles({ functions, apis, errors }),
    advice.length
      ? part('full', text('advice'), element('ul', { id: 'overview-advice' }, ...advice.map(one => element('li', { className: 'advice' }, ...withCode(one)))))
      : null,
    part('full', text('functions'), functionsPart(functions)),
    part('', text('apis'), apis.length === 0
      ? element('p', { className: 'empty' }, ...withCode(text('noApis')))
      : table(text('apis'), [text('api'), text('function'), text('permission'), text('calls'), text('errors')],
        apis.map(found => [found.name, functionLink(found.function), usage(found), found.calls, found.errors ? element('span', { className: 'bad' }, found.errors) : 0]), 'overview-apis')),
    part('', text('errorsByCode'), errors.length === 0
      ? element('p', { className: 'empty' }, text('noErrors'))
      : table(text('errorsByCode'), [text('code'), text('message'), text('from'), text('count')],
        errors.map(({ errCode, errMsg, function: name, api: of, count }) => [errorCode(errCode), short(errMsg ?? '', 200),
          element('span', {}, functionLink(name), of ? [element('br'), element('small', { className: 'quiet' }, of)] : ''), count]), 'overview-errors')),
    part('full', text('picture'), edges.length === 0 ? element('p', { className: 'empty' }, text('noEdges')) : graph(edges))
  ].filter(Boolean)
}

export function showOverview (main, _, lifetime) {
  const content = element('div', { id: 'overview', className: 'panels' })
  main.append(element('div', { className: 'panel-head' }, element('h2', { className: 'view-title' }, text('overview')), button(text('reload'), () => reload())), content)
  const reload = () => attempt(async () => {
    const found = await api.get('overview')
    if (!lifetime.aborted) content.replaceChildren(...parts(found))
  })
  // Many invocations end at once: they are shown together.
  let waiting
  changes.watch(() => {
    clearTimeout(waiting)
    waiting = setTimeout(reload, content.hasChildNodes() ? REFRESH_MS : 0)
  }, lifetime)
  lifetime.addEventListener('abort', () => clearTimeout(waiting))
}
