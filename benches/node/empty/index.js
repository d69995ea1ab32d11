'use strict'
// The least that a cloud function in JavaScript does.
exports.main = async (event) => event
