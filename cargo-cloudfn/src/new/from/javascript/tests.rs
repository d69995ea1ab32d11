use std::fs;

use super::*;

/// The model of a function with these files, the entry first.
fn model(files: &[(&str, &str)]) -> Model {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    read(&SourceFolder::open(folder.path()).unwrap(), files[0].0)
}

fn of(text: &str) -> Model {
    let model = model(&[("index.js", text)]);
    assert_eq!(model.problems, [], "{text}");
    model
}

/// The places as `line kind`, where the kind is short.
fn places(model: &Model) -> Vec<String> {
    let shown = |place: &Place| {
        let kind = match &place.kind {
            PlaceKind::OpenApi { name, appid, .. } => format!("openapi {name}{}", if *appid { " appid" } else { "" }),
            PlaceKind::WxContext => "context".to_owned(),
            PlaceKind::CallFunction { name } => format!("function {}", name.as_deref().unwrap_or("?")),
            PlaceKind::Storage { method } | PlaceKind::Pay { method } => method.clone(),
            PlaceKind::Database { collection, steps, is_transaction } => {
                let steps: Vec<_> = steps.iter().map(|step| step.method.as_str()).collect();
                let transaction = if *is_transaction { "transaction " } else { "" };
                format!("{transaction}{} {}", collection.as_deref().unwrap_or("?"), steps.join("."))
            }
            PlaceKind::Https { path } => path.clone(),
            PlaceKind::Unknown { name } => name.clone(),
            other => format!("{other:?}"),
        };
        format!("{} {kind}", place.position)
    };
    model.places.iter().map(shown).collect()
}

/// The members of the event, as `path: kind = default`.
fn members(model: &Model) -> Vec<String> {
    fn below(member: &EventMember, path: &str, found: &mut Vec<String>) {
        for (name, member) in &member.members {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            let kind = member.kind().map(|kind| format!(": {kind:?}")).unwrap_or_default();
            let default = member.default.as_ref().map(|default| format!(" = {default}")).unwrap_or_default();
            found.push(format!("{path}{kind}{default}"));
            below(member, &path, found);
        }
    }
    let mut found = Vec::new();
    below(&model.event, "", &mut found);
    found
}

#[test]
fn the_calls_of_a_function_are_found_in_the_order_of_the_source() {
    let model = of("const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const _ = db.command
// Sends it.
exports.main = async (event, context) => {
  const { OPENID } = cloud.getWXContext()
  const orders = await db.collection('orders').where({ _openid: OPENID, price: _.gt(3) }).limit(event.size).get()
  const answer = await cloud.openapi.subscribeMessage.send({
    touser: OPENID,
    page: event.page,
  })
  await cloud.callFunction({ name: 'log', data: { answer } })
  return cloud.uploadFile({ cloudPath: 'a.png', fileContent: answer.buffer })
}");
    assert_eq!(
        places(&model),
        [
            "index.js:7 context",
            "index.js:8 orders where.limit.get",
            "index.js:9 openapi subscribeMessage.send",
            "index.js:13 function log",
            "index.js:14 uploadFile",
        ]
    );
    assert_eq!(members(&model), ["size: Integer", "page: Text"]);
    assert_eq!(model.about.as_deref(), Some("Sends it."));
    assert_eq!(
        model.places[2].excerpt.join("\n"),
        "cloud.openapi.subscribeMessage.send({\n  touser: OPENID,\n  page: event.page,\n})"
    );
    assert_eq!(model.whole_event, None);
}

#[test]
fn the_sdk_is_known_under_other_names_and_in_parts() {
    for text in [
        "const wx = require('wx-server-sdk'); const api = wx.openapi; exports.main = async () => api.wxacode.get({})",
        "import sdk from 'wx-server-sdk'; export const main = async () => sdk.openapi.wxacode.get({})",
        "import * as sdk from 'wx-server-sdk'; export async function main() { return sdk.openapi.wxacode.get({}) }",
        "const { openapi: { wxacode } } = require('wx-server-sdk'); module.exports.main = () => wxacode.get()",
        "const cloud = require('wx-server-sdk'); function main() { return cloud?.openapi?.wxacode?.get?.({}) } module.exports = { main }",
        "const cloud = require('wx-server-sdk'); exports.main = async function (event) { return cloud['openapi'].wxacode['get']({}) }",
        "const cloud = require('wx-server-sdk'); async function make() { return cloud.openapi.wxacode.get({}).then(r => r) }; exports.main = make",
        "let cloud; cloud = require('wx-server-sdk'); exports.main = wrap(async e => { await (cloud.openapi.wxacode).get({}) })",
    ] {
        assert_eq!(places(&of(text)), ["index.js:1 openapi wxacode.get"], "{text}");
    }
    let text = "const cloud = require('wx-server-sdk'); exports.main = () => cloud.openapi({ appid: 'wx1' }).customerServiceMessage.send({})";
    assert_eq!(places(&of(text)), ["index.js:1 openapi customerServiceMessage.send appid"]);
}

#[test]
fn the_members_of_the_event_are_found_however_they_are_read() {
    let model = of("exports.main = async ({ a, b: { c = 'x', d }, list = [], ...rest }, context) => rest.e");
    assert_eq!(members(&model), ["a", "b", "b.c: Text = \"x\"", "b.d", "list", "e"]);
    assert!(model.whole_event.is_some());

    let model = of("exports.main = async (event) => {
  const { page = 1, size } = event // the list
  const text = event.text.trim(), on = event.on === true
  let kind; ({ kind } = event)
  for (const item of event.items) { log(item) }
  helper(event, event.user.address?.city, event['other'])
  if (event.price * 2 > 1.5 || event.count === 3) {}
  return event.list.map(x => x.id).length + event.name.length
}
function helper(input, city) { return input.fromHelper }");
    assert_eq!(
        members(&model),
        [
            "page: Integer = 1",
            "size",
            "text: Text",
            "on: Flag",
            "kind",
            "items: List",
            "user",
            "user.address",
            "user.address.city",
            "other",
            "price: Number",
            "count: Integer",
            "list: List",
            "name",
            "fromHelper",
        ]
    );
    assert_eq!(model.whole_event, None);
}

#[test]
fn comments_near_a_member_are_kept() {
    let model = of("exports.main = async (event) => {
  const {
    title, // 标题
    // the buyer's address
    address,
    /* eslint-disable */ other,
  } = event
  return event.size // how many, from 1 to 100
}");
    let about = |name: &str| model.event.member(name).unwrap().about.clone();
    assert_eq!(about("title").as_deref(), Some("标题"));
    assert_eq!(about("address").as_deref(), Some("the buyer's address"));
    assert_eq!(about("other"), None);
    assert_eq!(about("size").as_deref(), Some("how many, from 1 to 100"));
}

#[test]
fn the_event_as_a_whole_and_the_identity_in_it_are_found() {
    for text in ["return { event }", "return { ...event }", "return save(event)", "return event[key]", "return event"] {
        let model = of(&format!("exports.main = async (event) => {{ {text} }}"));
        assert!(model.whole_event.is_some(), "{text}");
    }
    let model = of(
        "exports.main = async (event) => { console.log(event); log(JSON.stringify(event)); return event.userInfo.openId }",
    );
    assert_eq!(model.whole_event, None);
    assert_eq!(places(&model), ["index.js:1 context"]);
    assert_eq!(members(&model), Vec::<String>::new());
    let model = of("exports.main = async (event) => event.userInfo.nickName");
    assert_eq!(members(&model), ["userInfo", "userInfo.nickName"]);
}

#[test]
fn routing_is_found_in_each_of_its_forms() {
    let sdk = "const cloud = require('wx-server-sdk'); const db = cloud.database();\n";
    let routes = |model: &Model| {
        let routing = model.routing.as_ref().unwrap();
        let names: Vec<_> = routing.routes.iter().map(|route| route.names.join("|")).collect();
        let of_places: Vec<_> = model.places.iter().map(|place| place.route).collect();
        (routing.member.join("."), names.join(","), of_places)
    };
    for text in [
        "exports.main = async (event) => { switch (event.action) { case 'add': return add(event); case 'get': case 'list': return list(event) } }
         async function add(event) { return db.collection('a').add({ data: event.data }) }
         const list = async (event) => db.collection('a').get()",
        "exports.main = async ({ action, data }) => { if (action === 'add') { return db.collection('a').add({ data }) } else if (action == 'get' || 'list' === action) return db.collection('a').get() }",
    ] {
        let model = of(&format!("{sdk}{text}"));
        assert_eq!(routes(&model), ("action".to_owned(), "add,get|list".to_owned(), vec![Some(0), Some(1)]), "{text}");
    }
    for text in [
        "const handlers = { add: async (event) => db.collection('a').add({}), get: () => db.collection('a').get() };
         exports.main = async (event) => handlers[event.action](event)",
        "const Router = require('tcb-router'); exports.main = async (event) => { const app = new Router({ event });
         app.use(async (ctx, next) => { await next() });
         app.router('add', async (ctx) => { ctx.body = await db.collection('a').add({ data: ctx._req.event.data }) });
         app.router(['get'], async (ctx) => { ctx.body = await db.collection('a').get() }); return app.serve() }",
    ] {
        let model = of(&format!("{sdk}{text}"));
        let member = if text.contains("Router") { "$url" } else { "action" };
        assert_eq!(routes(&model), (member.to_owned(), "add,get".to_owned(), vec![Some(0), Some(1)]), "{text}");
    }
    let model = of(&format!(
        "{sdk} exports.main = async (event) => {{ switch (event.type) {{ case 1: return f(); case 2: return f() }} }}; const f = () => db.collection('a').get()"
    ));
    assert_eq!(routes(&model), ("type".to_owned(), "1,2".to_owned(), vec![None]), "it belongs to both");
}

#[test]
fn the_files_of_a_function_are_followed_and_others_are_not() {
    let model = model(&[
        (
            "index.js",
            "const orders = require('./lib/orders')\nconst { notify } = require('./lib')\nconst config = require('./config.json')\nconst x = require('../other/x')\nconst y = require('./gone')\nconst axios = require('axios')\nexports.main = async (event) => { await orders.list(event); return notify(event.openid) }",
        ),
        (
            "lib/orders.js",
            "const cloud = require('wx-server-sdk')\nconst db = cloud.database()\nexports.list = (e) => db.collection('orders').skip(e.start).get()",
        ),
        ("lib/index.js", "module.exports = { notify: require('./notify') }"),
        (
            "lib/notify.js",
            "const cloud = require('wx-server-sdk')\nmodule.exports = (to) => cloud.openapi.subscribeMessage.send({ touser: to })",
        ),
        ("config.json", "{}"),
    ]);
    let mut found = places(&model);
    found.sort();
    assert_eq!(found, ["lib/notify.js:2 openapi subscribeMessage.send", "lib/orders.js:3 orders skip.get"]);
    let mut read = members(&model);
    read.sort();
    assert_eq!(read, ["openid: Text", "start: Integer"]);
    let problems: Vec<_> =
        model.problems.iter().map(|problem| format!("{}: {}", problem.position, problem.message)).collect();
    assert_eq!(
        problems,
        [
            "index.js:4: ../other/x is outside the function's folder, and is not read",
            "index.js:5: there is no file ./gone"
        ]
    );
    assert_eq!(model.packages[0].0, "axios");
}

#[test]
fn an_api_that_is_chosen_by_the_event_and_a_member_that_is_converted_are_found() {
    let model = of("const cloud = require('wx-server-sdk'); exports.main = async (event) => {
  await cloud.openapi({ appid: 'a' })[event.method](Number(event.count))
  return event.count === 3 && +event.size > 2 && event.size === 1 }");
    assert_eq!(places(&model), ["index.js:2 ChosenApi"]);
    assert_eq!(members(&model), ["method", "count", "size"]);
}

#[test]
fn typescript_is_read() {
    let model = model(&[(
        "index.ts",
        "import cloud = require('wx-server-sdk');\ninterface E { a: string }\nexport const main = async (event: E, _: unknown): Promise<number> => { const { a } = event as E; cloud.getWXContext(); return (a!).length }",
    )]);
    assert_eq!(model.problems, []);
    assert_eq!((members(&model), places(&model)), (vec!["a".to_owned()], vec!["index.ts:3 context".to_owned()]));
}

#[test]
fn a_syntax_error_has_its_file_and_line_and_the_other_files_are_read() {
    let model = model(&[
        ("index.js", "require('./a')\nrequire('./b')\nexports.main = (event) => event.x"),
        ("a.js", "const = 1"),
        ("b.js", "const cloud = require('wx-server-sdk')\nexports.f = () => cloud.getWXContext()\n"),
    ]);
    assert_eq!(model.problems.len(), 1);
    assert_eq!(model.problems[0].position.to_string(), "a.js:1");
    assert_eq!((members(&model), places(&model)), (vec!["x".to_owned()], vec!["b.js:2 context".to_owned()]));
}

#[test]
fn other_calls_of_the_sdk_are_found() {
    let model = of("const cloud = require('wx-server-sdk'); const db = cloud.database({ env: 'prod-1' })
exports.main = async (event) => {
  await db.runTransaction(async t => { await t.collection('a').doc(event.id).update({}) })
  const app = new cloud.Cloud({ resourceAppid: 'wx1', resourceEnv: 'e' }); await app.init(); await app.callFunction({ name: 'f' })
  await cloud.cloudPay.unifiedOrder({}); await cloud.getOpenData({ list: [event.openData.cloudID] })
  await axios.get(`https://api.weixin.qq.com/cgi-bin/token?grant_type=${x}`)
  await db.collection('a').aggregate().match({}).group({}).end()
  return cloud.somethingNew(process.env.SECRET)
}");
    assert_eq!(
        places(&model),
        [
            "index.js:3 ? runTransaction",
            "index.js:3 transaction a doc.update",
            "index.js:4 OtherAccount",
            "index.js:4 function f",
            "index.js:5 unifiedOrder",
            "index.js:5 OpenData",
            "index.js:6 /cgi-bin/token",
            "index.js:7 a aggregate.match.group.end",
            "index.js:8 cloud.somethingNew",
        ]
    );
    assert_eq!(model.variables[0].0, "SECRET");
    assert!(model.notes[0].1.contains("`prod-1`"));
    assert_eq!(members(&model), ["openData", "openData.cloudID", "id: Text"]);
}

#[test]
fn deep_nesting_and_recursion_come_to_an_end() {
    let deep = 3_000;
    for level in
        ["!", "(", "[", "{", "a=>", "if(x){", "f(", "({a:", "`${", "a?b:", "new ", "typeof ", "function(){", "class{a="]
    {
        let model = model(&[("index.js", &format!("exports.main = event => {}event.x", level.repeat(deep)))]);
        assert!(model.problems.len() <= 1, "{level}");
    }
    for operator in ["in", "instanceof", ">", ">>>"] {
        let chain = format!("exports.main = event => {}event.x", format!("a {operator} ").repeat(20_000));
        let _ = model(&[("index.js", &chain)]);
    }
    let chain = format!("exports.main = event => {}event.x", "a + ".repeat(deep));
    assert_eq!(members(&of(&chain)), ["x"]);
    let cases = "if (event.a === 'x') f(); else ".repeat(deep);
    assert_eq!(members(&of(&format!("exports.main = event => {{ {cases} f() }}"))), ["a: Text"]);
    let model = of("exports.main = function main(event) { return main({ event, again: main }) || main({ ...event }) }");
    assert!(model.whole_event.is_some());
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "(const |let |exports\\.main|=|=>|\\(|\\)|\\{|\\}|event|\\.a|cloud|require\\('wx-server-sdk'\\)|\\.openapi|\\.b|await |async |function f|if|switch|case 'x':|return |;|,|\\[|\\]|`|\\$\\{|'|\n|//|/\\*|\\*/|\\?\\.|\\.\\.\\.|class |中|\\PC){0,40}") {
        let model = model(&[("index.js", &text)]);
        proptest::prop_assert!(model.problems.len() <= 40);
    }
}

/// The routes, each as `a|b`.
fn routes(model: &Model) -> Vec<String> {
    model.routing.iter().flat_map(|routing| &routing.routes).map(|route| route.names.join("|")).collect()
}

#[test]
fn the_sdks_of_cloudbase_are_read_like_that_of_wechat() {
    let model = of("const tcb = require('@cloudbase/node-sdk')
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
const db = app.database()
exports.main = async (event) => {
  const { openId } = app.auth().getUserInfo()
  await db.collection('orders').where({ owner: openId }).limit(event.count).get()
  await app.callFunction({ name: 'notify' })
  return app.uploadFile({ cloudPath: event.path, fileContent: '' })
}");
    assert_eq!(
        places(&model),
        [
            "index.js:5 context",
            "index.js:6 orders where.limit.get",
            "index.js:7 function notify",
            "index.js:8 uploadFile"
        ]
    );
    assert_eq!(members(&model), ["count: Integer", "path: Text"]);
    assert_eq!(model.packages[0].0, "@cloudbase/node-sdk");
}

#[test]
fn values_of_enums_and_of_frozen_objects_choose_routes() {
    let files = [
        (
            "index.ts",
            "import { Kind } from './kinds'
enum Step { First, Second = 5, Third }
const Action = Object.freeze({ Add: 'add', Remove: 'remove' })
export async function main(event: any) {
  if (event.step === Step.Third) return 1
  switch (event.action) { case Action.Add: return 1; case Action.Remove: return 2; case Kind.Other: return 3 }
}",
        ),
        ("kinds.ts", "export enum Kind { Other = 'other' }"),
    ];
    let model = model(&files);
    assert_eq!(model.problems, []);
    assert_eq!(routes(&model), ["add", "remove", "other"]);
    assert_eq!(members(&model), ["step: Integer", "action: Text"]);
}

#[test]
fn what_a_compiler_of_typescript_or_babel_wrote_is_followed() {
    let model = of("\"use strict\";
var __importDefault = (this && this.__importDefault) || function (mod) { return (mod && mod.__esModule) ? mod : { \"default\": mod }; };
Object.defineProperty(exports, \"__esModule\", { value: true });
const axios_1 = __importDefault(require(\"axios\"));
const wx_server_sdk_1 = (0, tslib_1.__importDefault)(require(\"wx-server-sdk\"));
wx_server_sdk_1.default.init();
exports[\"main\"] = function () {
  var _ref = _asyncToGenerator(function* (event, context) {
    yield axios_1.default.get(event.url);
    return wx_server_sdk_1.default.openapi.wxacode.get({ path: event.path });
  });
  return function (_x, _x2) { return _ref.apply(this, arguments); };
}();");
    assert_eq!(places(&model), ["index.js:10 openapi wxacode.get"]);
    assert_eq!(members(&model), ["url", "path: Text"]);
}

/// Their values double with each line: what compares or counts them all would never end.
#[test]
fn objects_that_share_their_members_are_read_at_once() {
    let objects: Vec<String> =
        (1..60).map(|number| format!("const o{number} = {{ a: o{0}, b: o{0} }}", number - 1)).collect();
    let model = of(&format!(
        "const cloud = require('wx-server-sdk')
const o0 = {{ q: 1 }}
{}
exports.main = async (event) => {{
  let x = {{}}
{}  keep(o59, x)
  return cloud.database().collection('orders').where({{ x: event.x }}).get()
}}
function keep (all) {{ keep({{ all }}) }}",
        objects.join("\n"),
        "  x = { x, y: x, z: x }\n".repeat(60)
    ));
    assert_eq!(members(&model), ["x"]);
    assert_eq!(model.places.len(), 1);
}

#[test]
fn numbers_that_no_pattern_can_be_are_noted_with_their_line() {
    let model = of("exports.main = async (event) => {
  switch (event.order.kind) {
    case -0: return 1
    case 0: return 2
    case 1.5: return 3
    case 1e300: return 4
    case -7: return 5
  }
}");
    assert_eq!(routes(&model), ["0", "-7"]);
    let notes: Vec<String> = model.notes.iter().map(|(position, text)| format!("{position}: {text}")).collect();
    assert!(notes[0].starts_with("index.js:5: `order.kind` is compared with 1.5"), "{notes:?}");
    assert!(notes.len() == 2 && notes[1].starts_with("index.js:6"), "{notes:?}");
}

#[test]
fn values_of_another_kind_than_the_routes_are_noted_with_their_line() {
    let model = of("exports.main = async (event) => {
  switch (event.kind) {
    case 'a': case 3: return event.x
    case 4: return event.y
    case 'b': case 'c': return event.z
  }
}");
    assert_eq!(routes(&model), ["a", "b|c"]);
    let notes: Vec<String> = model.notes.iter().map(|(position, text)| format!("{position}: {text}")).collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[0].starts_with("index.js:3: `kind` is compared with texts and with numbers"), "{notes:?}");
    assert!(notes[0].ends_with("the numbers 3 have no branch") && notes[1].starts_with("index.js:4"), "{notes:?}");
    let model =
        of("exports.main = async (event) => { switch (event.kind) { case 1: case 2: return 1; case 'x': return 2 } }");
    assert_eq!(routes(&model), ["1|2"]);
    assert!(model.notes[0].1.ends_with("the texts \"x\" have no branch"), "{:?}", model.notes);
}

#[test]
fn methods_and_fields_of_classes_are_followed_with_their_arguments() {
    let files = [
        (
            "index.ts",
            "import cloud = require('wx-server-sdk')
import { Base } from './base'
class Orders extends Base {
  private name = 'orders'
  constructor(private readonly db = cloud.database(), other = 1) { super() }
  get size() { return cloud.getWXContext() }
  async list(request: any) { return this.db.collection(this.name).where({ id: request.id }).get() }
  static create(item: any) { return cloud.callFunction({ name: item.title }) }
}
const orders = new Orders()
export const main = async (event: any) => {
  if (event.isNew) return Orders.create(event.item)
  await orders.check(event.user)
  return orders.list(event)
}",
        ),
        (
            "base.ts",
            "import cloud = require('wx-server-sdk')
export class Base { async check(user: any) { return cloud.openapi.security.msgSecCheck({ content: user.name }) } }",
        ),
    ];
    let model = model(&files);
    assert_eq!(model.problems, []);
    assert_eq!(
        places(&model),
        [
            "index.ts:6 context",
            "index.ts:7 orders where.get",
            "index.ts:8 function ?",
            "base.ts:2 openapi security.msgSecCheck"
        ]
    );
    assert_eq!(members(&model), ["isNew", "item", "item.title", "user", "user.name: Text", "id"]);
    assert_eq!(model.whole_event, None);
}

#[test]
fn classes_that_have_each_other_in_many_fields_are_read_to_the_end() {
    let class = |own: &str, other: &str| {
        let fields: Vec<String> = (0..40).map(|number| format!("f{number} = new {other}();")).collect();
        let fields = fields.join("\n");
        format!(
            "const {{ {other} }} = require('./{other}')\nclass {own} {{ {fields} run(e) {{ return e.id }} }}\nexports.{own} = {own}\n"
        )
    };
    let entry = format!("{}exports.main = async (event) => new A().f1.run(event)", class("A", "B"));
    let model = model(&[("index.js", &entry), ("B.js", &class("B", "A")), ("A.js", &class("A", "B"))]);
    assert_eq!(members(&model), ["id"]);
}
