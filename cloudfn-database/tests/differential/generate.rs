//! Random documents and operations.

use serde_json::{Map, Value, json};

pub(crate) struct Generator(u64);

const NAMES: [&str; 3] = ["a", "b", "c"];
const PATHS: [&str; 9] = ["a", "b", "c", "a.x", "b.y", "c.x.y", "t", "t.k", "t.0.k"];
const TEXTS: [&str; 5] = ["", "a", "ab", "b", "中"];

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        let place = self.below(of.len() as u64);
        of[usize::try_from(place).unwrap_or(0)]
    }

    fn integer(&mut self) -> i64 {
        i64::try_from(self.below(9)).unwrap_or(0) - 3
    }

    fn scalar(&mut self) -> Value {
        match self.below(12) {
            0..=4 => json!(self.integer()),
            5 => json!(f64::from(i32::try_from(self.integer()).unwrap_or(0)) + 0.5),
            6..=8 => json!(self.pick(&TEXTS)),
            9 => Value::Null,
            10 => json!(self.below(2) == 0),
            _ => json!({ "$date": self.below(3) * 86_400_000 }),
        }
    }

    fn value(&mut self, depth: u32) -> Value {
        match self.below(if depth == 0 { 6 } else { 10 }) {
            0..=5 => self.scalar(),
            6 | 7 => {
                // Unlike MongoDB, mingo follows paths into lists of lists.
                let length = self.below(4);
                let item = |own: &mut Self| if own.below(4) == 0 { json!({ "x": own.scalar() }) } else { own.scalar() };
                Value::Array((0..length).map(|_| item(self)).collect())
            }
            _ => {
                let mut members = Map::new();
                for name in ["x", "y"] {
                    if self.below(3) > 0 {
                        members.insert(name.to_owned(), self.value(depth - 1));
                    }
                }
                Value::Object(members)
            }
        }
    }

    fn documents(&mut self) -> Value {
        let count = 1 + self.below(6);
        let document = |id: u64, own: &mut Self| {
            let mut members = Map::new();
            members.insert("_id".to_owned(), json!(id));
            for name in NAMES {
                if own.below(4) > 0 {
                    members.insert(name.to_owned(), own.value(2));
                }
            }
            members.insert("n".to_owned(), json!(own.integer()));
            if own.below(4) > 0 {
                members.insert("s".to_owned(), own.scalar());
            }
            if own.below(2) > 0 {
                let length = own.below(4);
                let list = (0..length).map(|_| json!({ "k": own.integer(), "v": own.scalar() })).collect();
                members.insert("t".to_owned(), Value::Array(list));
            }
            Value::Object(members)
        };
        Value::Array((0..count).map(|id| document(id, self)).collect())
    }

    /// Mingo does not compare null with anything.
    fn comparable(&mut self) -> Value {
        loop {
            let value = self.scalar();
            if !value.is_null() {
                return value;
            }
        }
    }

    fn list(&mut self, least: u64) -> Value {
        let length = least + self.below(3);
        Value::Array((0..length).map(|_| self.scalar()).collect())
    }

    fn operator(&mut self, depth: u32) -> Value {
        match self.below(if depth == 0 { 10 } else { 14 }) {
            // Mingo does not look into lists for `$type`, and takes every value for a number in `$mod`.
            12 => json!({ "$regex": self.pick(&["a", "^a", "b$", "中", "^$"]) }),
            13 => json!({ "$in": [self.comparable(), self.comparable()], "$ne": self.integer() }),
            0 => json!({ "$eq": self.value(1) }),
            1 => json!({ "$ne": self.value(1) }),
            2 => json!({ self.pick(&["$gt", "$lt"]): self.comparable() }),
            3 => json!({ self.pick(&["$gte", "$lte"]): self.comparable() }),
            4 => json!({ self.pick(&["$in", "$nin"]): self.list(0) }),
            5 => json!({ "$exists": self.below(2) == 0 }),
            6 => json!({ "$size": self.below(4) }),
            7 => json!({ "$all": [self.integer(), self.integer()] }),
            8 => json!({ "$elemMatch": { self.pick(&["$gt", "$lt", "$eq"]): self.integer() } }),
            9 => json!({ "$gte": self.integer(), "$lt": self.integer() }),
            10 => json!({ "$not": self.operator(0) }),
            _ => {
                json!({ "$elemMatch": { self.pick(&["k", "x"]): { self.pick(&["$gt", "$eq", "$lt"]): self.integer() } } })
            }
        }
    }

    fn query(&mut self, depth: u32) -> Value {
        let mut members = Map::new();
        for _ in 0..self.below(3) {
            let path = self.pick(&PATHS);
            let wanted = if self.below(3) == 0 { self.scalar() } else { self.operator(1) };
            members.insert(path.to_owned(), wanted);
        }
        if depth > 0 && self.below(3) == 0 {
            let count = 1 + self.below(2);
            let list = (0..count).map(|_| self.query(depth - 1)).collect();
            members.insert(self.pick(&["$and", "$or", "$nor"]).to_owned(), Value::Array(list));
        }
        Value::Object(members)
    }

    fn update(&mut self) -> Value {
        let mut update = Map::new();
        let paths = ["a", "b", "c.x", "d", "t.0.k", "n"];
        for path in paths {
            if self.below(3) > 0 {
                continue;
            }
            let (operator, operand) = match self.below(13) {
                11 => ("$pullAll", self.list(1)),
                // Only what is there: mingo makes nothing of a number that is missing.
                12 if path == "n" => ("$bit", json!({ self.pick(&["and", "or", "xor"]): self.below(8) })),
                12 => ("$set", json!(self.below(2) == 0)),
                0 | 1 => ("$set", self.value(1)),
                2 => ("$unset", json!("")),
                3 => ("$inc", json!(self.integer())),
                4 => ("$mul", json!(self.integer())),
                // With values of different types, mingo keeps the old one.
                5 if path == "n" || path == "d" => (self.pick(&["$min", "$max"]), json!(self.integer())),
                5 => ("$set", self.scalar()),
                6 => ("$push", json!({ "$each": self.list(0), "$position": self.below(3) })),
                7 => ("$push", json!({ "$each": self.list(0), "$slice": self.integer() })),
                8 => ("$addToSet", json!({ "$each": self.list(0) })),
                9 => (self.pick(&["$pull", "$pull"]), self.pull()),
                _ => ("$pop", json!(if self.below(2) == 0 { 1 } else { -1 })),
            };
            let entry = update.entry(operator).or_insert_with(|| json!({}));
            entry[path] = operand;
        }
        if self.below(2) == 0 {
            let (operator, operand) = match self.below(3) {
                0 => ("$pull", json!({ "k": self.integer() })),
                1 => ("$push", json!({ "$each": [{ "k": self.integer() }], "$sort": { "k": 1 } })),
                _ => ("$pull", json!({ "k": { "$gt": self.integer() } })),
            };
            if !update.contains_key("$pull") && !update.contains_key("$push") {
                update.retain(|_, paths| paths.get("t.0.k").is_none());
                update.insert(operator.to_owned(), json!({ "t": operand }));
            }
        }
        Value::Object(update)
    }

    fn pull(&mut self) -> Value {
        match self.below(3) {
            0 => self.scalar(),
            1 => json!({ self.pick(&["$gt", "$lt", "$gte"]): self.integer() }),
            _ => json!({ "$in": self.list(1) }),
        }
    }

    fn expression(&mut self, depth: u32) -> Value {
        if depth == 0 {
            return match self.below(4) {
                0 => json!(self.integer()),
                1 => json!(self.pick(&["$a", "$b", "$t.k", "$c.x", "$none"])),
                2 => json!("$_id"),
                _ => json!({ "$literal": self.scalar() }),
            };
        }
        let next = |own: &mut Self| own.expression(depth - 1);
        match self.below(34) {
            20..=24 => self.about_text(),
            25..=29 => self.about_list(depth),
            30 | 31 => self.about_date(),
            32 | 33 => self.about_number(),
            0 => json!({ "$add": [next(self), next(self)] }),
            1 => json!({ "$subtract": [next(self), next(self)] }),
            2 => json!({ "$multiply": [next(self), next(self)] }),
            3 => json!({ self.pick(&["$eq", "$ne"]): [next(self), next(self)] }),
            4 => json!({ "$cond": [next(self), next(self), next(self)] }),
            5 => json!({ "$ifNull": [next(self), next(self)] }),
            6 => json!({ self.pick(&["$and", "$or"]): [next(self), next(self)] }),
            7 => json!({ "$not": [next(self)] }),
            8 => json!({ "$concat": [next(self), next(self)] }),
            9 => json!({ "$arrayElemAt": [next(self), self.integer()] }),
            10 => json!({ "$isArray": [next(self)] }),
            11 => json!({ "$map": { "input": next(self), "as": "n", "in": { "$ifNull": ["$$n", next(self)] } } }),
            12 => json!({ "$filter": { "input": next(self), "as": "n", "cond": { "$ne": ["$$n", next(self)] } } }),
            13 => {
                json!({ "$reduce": { "input": next(self), "initialValue": [], "in": { "$concatArrays": [["$$this"], "$$value"] } } })
            }
            14 => json!({ "$slice": [next(self), self.integer()] }),
            15 => json!({ "$concatArrays": [next(self), next(self)] }),
            16 => json!({ self.pick(&["$sum", "$avg"]): [next(self), next(self)] }),
            17 => json!({ self.pick(&["$abs", "$ceil", "$floor"]): next(self) }),
            18 => json!({ "$let": { "vars": { "v": next(self) }, "in": ["$$v", next(self)] } }),
            _ => json!({ "$in": [next(self), { "$ifNull": ["$t.k", []] }] }),
        }
    }

    fn text(&mut self) -> Value {
        // What begins with a dollar sign is a path; mingo refuses nothing where MongoDB wants a text.
        json!(self.pick(&["", "a", "abcabc", "中文字", "A b", "b,c,,d"]))
    }

    fn about_text(&mut self) -> Value {
        let (text, other) = (self.text(), self.text());
        let part = self.pick(&["a", "b", "中", ",", "bc", "x"]);
        let (from, length) = (self.below(5), self.below(5));
        match self.below(15) {
            0 => json!({ self.pick(&["$toUpper", "$toLower"]): text }),
            1 => json!({ self.pick(&["$strLenCP", "$strLenBytes"]): text }),
            2..=4 => json!({ "$substrCP": [text, from, length] }),
            5 => json!({ "$indexOfBytes": [text, part] }),
            6 => json!({ "$split": [text, part] }),
            7 => json!({ "$strcasecmp": [text, other] }),
            8 => json!({ "$concat": [text, part, other] }),
            9 => json!({ self.pick(&["$trim", "$ltrim", "$rtrim"]): { "input": text, "chars": part } }),
            10 => json!({ "$replaceAll": { "input": text, "find": part, "replacement": "-" } }),
            11 => json!({ "$replaceOne": { "input": text, "find": part, "replacement": "-" } }),
            12 => json!({ "$regexMatch": { "input": text, "regex": part } }),
            13 => json!({ self.pick(&["$gt", "$lte", "$cmp"]): [text, other] }),
            _ => json!({ "$toString": self.integer() }),
        }
    }

    fn integers(&mut self, least: u64) -> Value {
        let length = least + self.below(4);
        Value::Array((0..length).map(|_| json!(self.integer())).collect())
    }

    fn about_list(&mut self, depth: u32) -> Value {
        let (list, other) = (self.integers(0), self.integers(0));
        match self.below(19) {
            // The order of a set is not defined.
            0 | 1 => {
                let set = self.pick(&["$setUnion", "$setIntersection"]);
                json!({ "$sortArray": { "input": { set: [list, other] }, "sortBy": 1 } })
            }
            2 => json!({ "$setDifference": [list, other] }),
            3 => json!({ self.pick(&["$setEquals", "$setIsSubset"]): [list, other] }),
            4 => json!({ "$reverseArray": { "$literal": list } }),
            5 => json!({ "$range": [self.integer(), self.integer(), 1 + self.below(3)] }),
            6 => json!({ "$range": [self.integer(), self.integer(), -2] }),
            // Mingo zips an empty list as one of nulls.
            7 => {
                json!({ "$zip": { "inputs": [self.integers(1), self.integers(1)], "useLongestLength": self.below(2) == 0 } })
            }
            8 => json!({ "$indexOfArray": [list, self.integer()] }),
            9 => {
                json!({ self.pick(&["$max", "$min", "$sum", "$avg", "$stdDevPop"]): { "$literal": self.integers(1) } })
            }
            10 => json!({ self.pick(&["$first", "$last", "$size"]): { "$literal": list } }),
            11 => json!({ "$slice": [list, self.integer(), 1 + self.below(3)] }),
            12 => json!({ "$mergeObjects": [{ "x": self.integer() }, { "y": self.scalar_text() }, "$none"] }),
            13 => json!({ "$objectToArray": { "x": self.integer(), "y": self.integer() } }),
            14 => json!({ "$arrayToObject": { "$literal": [["x", self.integer()], ["y", self.integer()]] } }),
            15 => json!({ self.pick(&["$firstN", "$lastN"]): { "n": 1 + self.below(4), "input": list } }),
            16 => json!({ "$sortArray": { "input": list, "sortBy": if self.below(2) == 0 { 1 } else { -1 } } }),
            17 => json!({ "$switch": {
                "branches": [{ "case": { "$gt": ["$n", self.integer()] }, "then": self.expression(depth - 1) }],
                "default": self.expression(depth - 1),
            } }),
            _ => json!({ self.pick(&["$anyElementTrue", "$allElementsTrue"]): [list] }),
        }
    }

    fn scalar_text(&mut self) -> Value {
        json!(self.pick(&["a", "中"]))
    }

    fn about_date(&mut self) -> Value {
        let milliseconds = i64::try_from(self.below(4_000_000_000)).unwrap_or(0) * 500 - 300_000_000_000;
        let date = json!({ "$date": milliseconds });
        let zone = self.pick(&["+08:00", "-05:30"]);
        let unit = self.pick(&["year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond"]);
        match self.below(7) {
            0 | 1 => {
                let part = self.pick(&[
                    "$year",
                    "$month",
                    "$dayOfMonth",
                    "$hour",
                    "$minute",
                    "$second",
                    "$millisecond",
                    "$dayOfYear",
                    "$dayOfWeek",
                    "$isoDayOfWeek",
                    "$isoWeek",
                    // Mingo's `$week` is one too high in years that begin late in the week.
                    "$isoWeekYear",
                ]);
                json!({ part: { "date": date, "timezone": zone } })
            }
            2 => json!({ "$dateToString": { "date": date, "format": "%Y-%m-%d %H:%M:%S.%L", "timezone": zone } }),
            // Mingo leaves the month where it has no such day.
            3 if unit != "month" && unit != "quarter" => {
                json!({ self.pick(&["$dateAdd", "$dateSubtract"]): { "startDate": date, "unit": unit, "amount": self.integer() } })
            }
            4 => {
                // Mingo rounds seconds.
                let date = json!({ "$date": milliseconds / 1000 * 1000 });
                json!({ "$dateDiff": { "startDate": { "$date": 951_782_400_000_i64 }, "endDate": date, "unit": unit } })
            }
            // Before 2000, mingo counts quarters from their end, and January is that of the next year.
            5 if unit != "quarter" && (unit != "month" || milliseconds >= 946_684_800_000) => {
                json!({ "$dateTrunc": { "date": date, "unit": unit } })
            }
            _ => {
                json!({ "$dateFromParts": { "year": 1970 + self.below(80), "month": 1 + self.below(12), "day": 1 + self.below(28), "hour": self.below(24) } })
            }
        }
    }

    fn about_number(&mut self) -> Value {
        let number = i32::try_from(self.below(4000)).unwrap_or(0) - 2000;
        // No half, which mingo does not round to the even neighbour.
        let fraction = f64::from(number) / 7.0;
        match self.below(7) {
            0 => json!({ "$mod": [number, 1 + self.below(9)] }),
            1 => json!({ "$pow": [self.integer(), self.below(5)] }),
            2 => json!({ "$divide": [number, 1 + self.below(9)] }),
            3 => json!({ self.pick(&["$floor", "$ceil", "$abs"]): fraction }),
            4 => json!({ self.pick(&["$round", "$trunc"]): [fraction, self.below(3)] }),
            5 => json!({ self.pick(&["$bitAnd", "$bitOr", "$bitXor"]): [self.below(64), self.below(64)] }),
            _ => json!({ self.pick(&["$toInt", "$toDouble", "$toLong"]): number.to_string() }),
        }
    }

    fn stage(&mut self) -> Value {
        match self.below(13) {
            10 => json!({ "$unset": self.pick(&["a", "b.y", "t.k", "c"]) }),
            11 => json!({ "$replaceRoot": { "newRoot": { "r": self.expression(2), "_id": "$_id" } } }),
            13 => {
                json!({ "$facet": { "f": [{ "$match": self.query(0) }, { "$project": { "n": 1 } }], "g": [{ "$limit": 1 }] } })
            }
            0 => json!({ "$match": self.query(1) }),
            1 | 2 => json!({ "$project": { "r": self.expression(2), self.pick(&["a", "b.y", "t.k"]): 1 } }),
            3 => json!({ "$addFields": { self.pick(&["r", "a"]): self.expression(2) } }),
            4 => json!({ "$unwind": "$t" }),
            5 => json!({ "$unwind": { "path": "$t", "preserveNullAndEmptyArrays": true } }),
            6 => json!({ "$skip": self.below(3) }),
            7 => json!({ "$limit": 1 + self.below(4) }),
            8 => json!({ "$project": { self.pick(&["a", "b.y", "t.k", "t"]): 0 } }),
            _ => json!({ "$group": {
                "_id": self.pick(&["$none", "$t.k", "$_id"]),
                "s": { self.pick(&["$sum", "$avg", "$first", "$last"]): self.expression(1) },
                // Mingo skips lists.
                "m": { self.pick(&["$max", "$min"]): "$n" },
                "n": { "$sum": 1 },
            } }),
        }
    }

    pub(crate) fn case(&mut self) -> Value {
        let documents = self.documents();
        match self.below(3) {
            0 => {
                let mut order = Map::new();
                // Mingo sorts lists differently.
                if self.below(2) == 0 {
                    order.insert("s".to_owned(), json!(if self.below(2) == 0 { 1 } else { -1 }));
                }
                order.insert("_id".to_owned(), json!(1));
                json!({ "documents": documents, "query": self.query(2), "order": order })
            }
            1 => json!({ "documents": documents, "query": self.query(0), "update": self.update() }),
            _ => {
                let count = 1 + self.below(3);
                let stages: Vec<_> = (0..count).map(|_| self.stage()).collect();
                json!({ "documents": documents, "stages": stages })
            }
        }
    }
}
