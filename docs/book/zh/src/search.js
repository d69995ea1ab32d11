// The search of the Chinese guide. mdBook's index has the words between spaces, and Chinese has no spaces between words, so mdBook finds
// nothing (https://github.com/rust-lang/mdBook/issues/1081). This search looks for the text itself in each section. mdBook still
// shows the results.
'use strict';

(() => {
    const TEASER_BEFORE = 30, TEASER_AFTER = 90;

    // "定时触发器 config.json" has two terms, and "用openid" has two as well.
    function termsOf(query) {
        return query.toLowerCase().match(/\p{Script=Han}+|[^\s\p{Script=Han}，。？！：；、“”（）《》]+/gu) || [];
    }

    // "订阅消息" has 订阅, 阅消 and 消息.
    function pairsOf(term) {
        const letters = Array.from(term);
        return letters.slice(1).map((letter, index) => letters[index] + letter);
    }

    const occurrences = (text, term) => text.split(term).length - 1;

    // How well a section fits a term: a title counts more than the text. If a section does not have the term as a whole, such as a
    // question, it fits less well, and only with at least half of the pairs of letters.
    function fit(section, term) {
        const whole = 100 * occurrences(section.title, term) + 20 * occurrences(section.path, term)
            + Math.min(occurrences(section.text, term), 10);
        if (whole > 0 || !/^\p{Script=Han}{3,}$/u.test(term)) {
            return whole;
        }
        const pairs = pairsOf(term);
        const found = pairs.filter(pair => section.text.includes(pair) || section.title.includes(pair)).length;
        return 2 * found >= pairs.length ? found / pairs.length : 0;
    }

    // The text around the first term. mdBook marks the words of the query between spaces.
    function teaser(section, terms) {
        const body = section.doc.body;
        const pieces = terms.concat(terms.flatMap(pairsOf));
        const piece = pieces.find(piece => section.text.includes(piece));
        if (piece === undefined || section.text.length !== body.length) {
            return body.slice(0, TEASER_BEFORE + TEASER_AFTER);
        }
        const start = section.text.indexOf(piece), end = start + piece.length;
        const before = body.slice(Math.max(0, start - TEASER_BEFORE), start), after = body.slice(end, end + TEASER_AFTER);
        return `${before.trimEnd()} ${body.slice(start, end)} ${after.trimStart()}`;
    }

    function search(sections, query) {
        const terms = termsOf(query);
        const results = [];
        for (const section of sections) {
            const fits = terms.map(term => fit(section, term));
            if (fits.length > 0 && fits.every(fit => fit > 0)) {
                const score = fits.reduce((sum, fit) => sum + fit, 0);
                results.push({ ref: section.doc.id, score, doc: { ...section.doc, body: teaser(section, terms) } });
            }
        }
        return results.sort((one, other) => other.score - one.score);
    }

    function searchable(index) {
        const sections = Object.values(index.documentStore.docs).map(doc => ({
            doc,
            title: doc.title.toLowerCase(),
            path: doc.breadcrumbs.toLowerCase(),
            text: doc.body.toLowerCase(),
        }));
        return { search: query => search(sections, query) };
    }

    // mdBook writes its index here when a reader opens the search, and loads it right after that.
    let stored;
    window.search = {
        get index() {
            return stored;
        },
        set index(index) {
            stored = index;
            elasticlunr.Index.load = searchable;
        },
    };
})();
