// Zips a folder as miniprogram-ci does before it uploads it: node pack.js MINIPROGRAM_CI FOLDER ZIP
'use strict'

const fs = require('fs')
const path = require('path')

const [, , tool, folder, zip] = process.argv
const { zipFile, zipToBuffer } = require(path.join(tool, 'dist/ci/cloud/utils.js'))

zipToBuffer(zipFile(folder)).then((bytes) => fs.writeFileSync(zip, bytes))
