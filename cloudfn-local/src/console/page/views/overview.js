// How the functions are doing: what they call, how long they take, what fails.

import { api } from '../api.js'
import { button, element } from '../dom.js'
import { changes } from '../invocations.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { address } from '../router.js'
import { milliseconds } from '../units.js'
import { short } from '../visible.js'
import { durationsChart } from '../overview/durations_chart.js'
import { graph } from '../overview/graph.js'

const REFRESH_MS = 400

function table (label, heads, rows, id) {
  return element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': label },
    element('table', { id }, element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map((cell, place) =>
        element(place === 0 ? 'th' : 'td', place === 0 ? { scope: 'row' } : {}, cell)))))))
}

const part = (title, ...content) => element('section', { className: title === text('picture') ? 'panel full' : 'panel', 'aria-label': title }, element('h2', {}, title), ...content)

const duration = value => element('span', { className: 'number' }, milliseconds(value))

const functionLink = name => element('a', { href: address('functions', name) }, name)

function usage ({ declared, calls }) {
  if (!declared) return element('span', { className: 'bad' }, text('notDeclared'))
  return calls > 0 ? element('span', { className: 'good' }, text('declaredAndUsed')) : element('span', { className: 'warn' }, text('declaredNotUsed'))
}

function parts ({ apis = [], functions = [], errors = [], edges = [], advice = [] }) {
  return [
    part(text('functions'), functions.length === 0
      ? element('p', { className: 'empty' }, text('noInvocations'))
      : table(text('functions'), [text('function'), text('invocations'), text('errors'), 'p50', 'p99', text('recent')], functions.map(found => [
        functionLink(found.name), found.invocations, found.errors ? element('span', { className: 'bad' }, found.errors) : 0,
        duration(found.p50Ms), duration(found.p99Ms), durationsChart(found.recent ?? [])]), 'overview-functions')),
    part(text('apis'), apis.length === 0
      ? element('p', { className: 'empty' }, text('noApis'))
      : table(text('apis'), [text('api'), text('function'), text('permission'), text('calls'), text('errors')],
        apis.map(found => [found.name, functionLink(found.function), usage(found), found.calls, found.errors]), 'overview-apis'),
    ...advice.map(one => element('p', { className: 'advice' }, one))),
    part(text('errors'), errors.length === 0
      ? element('p', { className: 'empty' }, text('noErrors'))
      : table(text('errors'), ['errCode', text('message'), text('function'), text('count')],
        errors.map(({ errCode, errMsg, function: name, count }) => [errCode, short(errMsg ?? '', 200), name ? functionLink(name) : '', count]), 'overview-errors')),
    part(text('picture'), edges.length === 0 ? element('p', { className: 'empty' }, text('noEdges')) : graph(edges, functions.map(({ name }) => name)))
  ]
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
