exports.main = async () => {
  console.log('nothing to do')
}
