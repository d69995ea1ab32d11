// The documents of the local database.

import { api, requestText, segment } from '../api.js'
import { askText, confirmed } from '../ask.js'
import { button, element, field } from '../dom.js'
import { all, changes, invocation, writersOf } from '../invocations.js'
import { member, parseTree } from '../json/exact.js'
import { jsonView } from '../json/view.js'
import { text } from '../language.js'
import { attempt } from '../notice.js'
import { address, go } from '../router.js'
import { opened } from '../timeline/open.js'
import { clockTime } from '../units.js'
import { short } from '../visible.js'
import { indented, isJson, onOneLine } from '../json/format.js'

const PAGE = 50

export function showData (main, [collection], lifetime) {
  const collections = element('ul', { id: 'collections', className: 'tabs' })
  const content = element('div', { id: 'documents-part' })
  const create = button(text('createCollection'), async () => {
    const name = (await askText(text('createCollection'), text('nameOfCollection'), text('create')))?.trim()
    if (!name) return
    await attempt(async () => {
      await api.post('data', { name })
      go('data', name)
    })
    await drawCollections()
  }, { id: 'create-collection' })
  main.append(element('section', { className: 'panel wide', 'aria-labelledby': 'data-title' },
    element('div', { className: 'panel-head' }, element('h2', { id: 'data-title' }, text('data')), create),
    collections, content))

  const drawCollections = () => attempt(async () => {
    const found = await api.get('data')
    if (lifetime.aborted) return
    collections.replaceChildren(...found.map(({ name, documents }) => {
      const link = element('a', { href: address('data', name), 'data-collection': name }, name, ' ', element('span', { className: 'count' }, documents))
      if (name === collection) link.setAttribute('aria-current', 'true')
      return element('li', {}, link)
    }))
    if (found.length === 0) content.replaceChildren(element('p', { className: 'empty' }, text('noCollections')))
    else if (!collection) go('data', found[0].name)
  })
  drawCollections()
  if (collection) showCollection(content, collection, drawCollections, lifetime)
}

function showCollection (content, collection, drawCollections, lifetime) {
  const path = `data/${segment(collection)}`
  const filter = element('input', { id: 'filter', className: 'mono', autocomplete: 'off', spellcheck: false, placeholder: '{"status": "paid"}' })
  const list = element('ol', { id: 'documents', className: 'cards' })
  const count = element('p', { className: 'quiet', id: 'document-count', role: 'status' })
  const more = button(text('more'), () => load(list.children.length), { id: 'more-documents', hidden: true })
  const mistake = element('p', { className: 'mistake', role: 'alert' })

  const load = skip => attempt(async () => {
    const wanted = filter.value.trim()
    mistake.textContent = wanted !== '' && !isJson(wanted) ? text('filterNotJson') : ''
    if (mistake.textContent !== '') return
    const answer = await requestText('GET', `${path}?skip=${skip}&limit=${PAGE}${wanted === '' ? '' : `&filter=${segment(wanted)}`}`)
    if (lifetime.aborted) return
    const tree = parseTree(answer)
    const documents = member(tree, 'documents').items
    const total = Number(member(tree, 'total').text)
    if (skip === 0) list.replaceChildren()
    list.append(...documents.map(document => documentCard(document, path, collection, reload)))
    more.hidden = list.children.length >= total
    count.textContent = text('documentCount', { shown: list.children.length, total })
  })
  const reload = async () => {
    await drawCollections()
    await load(0)
  }
  const add = async () => {
    const written = await askText(text('addDocument'), text('document'), text('add'), { value: '{\n  \n}', isLong: true })
    if (written === null) return
    await attempt(() => api.postText(path, onOneLine(written)))
    await reload()
  }
  const bringIn = async () => {
    const lines = await askText(text('import'), text('importHint'), text('import'), { isLong: true, hasFile: true })
    if (lines === null) return
    await attempt(() => api.post(`${path}/import`, { lines }))
    await reload()
  }
  const drop = async () => {
    if (!await confirmed(text('dropQuestion', { name: collection }), text('remove'))) return
    if (await attempt(async () => { await api.remove(path); return true })) go('data')
  }
  const form = element('form', { className: 'data-tools' },
    element('div', { className: 'filter' }, field(text('filter'), filter), element('button', { type: 'submit', id: 'apply-filter' }, text('apply'))),
    element('div', { className: 'buttons' },
      button(text('addDocument'), add, { id: 'add-document' }),
      button(text('import'), bringIn),
      element('a', { href: `/api/${path}/export`, download: `${collection}.jsonl`, className: 'button' }, text('export')),
      button(text('reload'), reload),
      button(text('dropCollection'), drop, { className: 'danger' })))
  form.addEventListener('submit', event => { event.preventDefault(); load(0) })
  content.replaceChildren(form, mistake, count, list, more)
  load(0)
  // What a function writes is shown at once.
  const seen = new Set(all().map(({ id }) => id))
  changes.watch(({ changed }) => {
    const found = invocation(changed)
    if (!found || found.isRunning || seen.has(changed)) return
    seen.add(changed)
    if (found.calls.some(call => call.kind === 'database')) reload()
  }, lifetime)
}

function documentCard (node, path, collection, reload) {
  const id = member(node, '_id')
  const idPath = `${path}/${segment(id?.text ?? 'null')}`
  const edit = async () => {
    const written = await askText(text('editDocument'), text('document'), text('save'), { value: indented(node.text), isLong: true })
    if (written === null) return
    await attempt(() => api.putText(idPath, onOneLine(written)))
    await reload()
  }
  const remove = async () => {
    if (!await confirmed(text('removeQuestion', { id: short(id?.text ?? '') }), text('remove'))) return
    await attempt(() => api.remove(idPath))
    await reload()
  }
  const writers = id ? writersOf(collection, id.text) : []
  return element('li', { className: 'card', 'data-document': id?.text ?? '' },
    element('div', { className: 'grow' }, jsonView(node.text, text('document')),
      writers.length
        ? element('p', { className: 'quiet' }, `${text('writtenBy')} `, ...writers.slice(0, 5).flatMap(found => [
          button(`${found.function} ${clockTime(found.startedAt)}`, () => { opened.set(found.id); go('functions', found.function) }, { className: 'link' }), ' ']))
        : null),
    element('div', { className: 'card-buttons' },
      button(text('edit'), edit, { className: 'small' }),
      button(text('remove'), remove, { className: 'small danger' })))
}
