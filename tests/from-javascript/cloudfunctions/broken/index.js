exports.main = async (event) => {
  const = 1
}
