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
        match self.below(if depth == 0 { 10 } else { 12 }) {
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
            let (operator, operand) = match self.below(11) {
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
        match self.below(20) {
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

    fn stage(&mut self) -> Value {
        match self.below(10) {
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
