// Who calls whom: functions at the left, what they use at the right.

import { drawing, element } from '../dom.js'
import { text } from '../language.js'
import { short } from '../visible.js'

const ROW = 34
const BOX = { width: 200, height: 24 }
const COLUMNS = [40, 420]
const WIDTH = COLUMNS[1] + BOX.width + 10
const KINDS = ['calls', 'api', 'reads', 'writes', 'files', 'refused']

const edgeText = ({ from, to, kind, count }) => `${from} → ${to}: ${text(`edge-${KINDS.includes(kind) ? kind : 'api'}`)} ${count ?? ''}`

const unique = list => [...new Set(list)]

export function graph (edges) {
  const left = unique([...edges.map(({ from }) => from), ...edges.filter(({ kind }) => kind === 'calls').map(({ to }) => to)])
  const right = unique(edges.filter(({ kind }) => kind !== 'calls').map(({ to }) => to))
  const height = 16 + ROW * Math.max(left.length, right.length)
  const middle = place => 12 + ROW * place + BOX.height / 2
  const box = (name, column, place, kind) => drawing('g', { class: kind },
    drawing('rect', { x: COLUMNS[column], y: middle(place) - BOX.height / 2, width: BOX.width, height: BOX.height, rx: 6 }),
    drawing('text', { x: COLUMNS[column] + 8, y: middle(place) + 4 }, short(name, 28)),
    drawing('title', {}, name))
  const line = ({ from, to, kind, count }) => {
    const start = middle(left.indexOf(from))
    const [x1, x2, bend] = kind === 'calls' ? [COLUMNS[0], COLUMNS[0], -34] : [COLUMNS[0] + BOX.width, COLUMNS[1], 90]
    const end = middle((kind === 'calls' ? left : right).indexOf(to))
    const path = kind === 'calls'
      ? `M ${x1} ${start} C ${x1 + bend} ${start} ${x2 + bend} ${end} ${x2} ${end}`
      : `M ${x1} ${start} C ${x1 + bend} ${start} ${x2 - bend} ${end} ${x2} ${end}`
    return drawing('path', { d: path, class: KINDS.includes(kind) ? kind : 'api', 'stroke-width': Math.min(5, 1 + Math.log10(Math.max(1, count ?? 1))) },
      drawing('title', {}, edgeText({ from, to, kind, count })))
  }
  const kindsOf = name => unique(edges.filter(({ to }) => to === name).map(({ kind }) => ['reads', 'writes'].includes(kind) ? 'collection' : kind))
  const picture = drawing('svg', { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, class: 'graph', role: 'img', 'aria-label': text('pictureLabel') },
    ...edges.map(line),
    ...left.map((name, place) => box(name, 0, place, 'function')),
    ...right.map((name, place) => box(name, 1, place, kindsOf(name)[0] ?? 'api')))
  return element('div', {},
    element('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': text('picture') }, picture),
    element('ul', { className: 'graph-legend' }, ...unique(edges.map(({ kind }) => kind)).map(kind => element('li', { className: kind }, text(`edge-${kind}`)))),
    element('details', {}, element('summary', {}, text('asList')),
      element('ul', { id: 'edges' }, ...edges.map(edge => element('li', {}, edgeText(edge))))))
}
