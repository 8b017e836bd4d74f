// Opens a workbook with a library for JavaScript and saves it without an edit.
//
//   node foreign.cjs exceljs|sheetjs IN.xlsx OUT.xlsx
//
// MODULES names the folder in which npm installed the libraries of package.json.
'use strict'

const { createRequire } = require('node:module')
const load = createRequire(process.env.MODULES + '/')
const [writer, from, to] = process.argv.slice(2)

async function main () {
  if (writer === 'exceljs') {
    const book = new (load('exceljs').Workbook)()
    await book.xlsx.readFile(from)
    await book.xlsx.writeFile(to)
  } else {
    const xlsx = load('xlsx')
    xlsx.writeFile(xlsx.readFile(from, { cellStyles: true, cellNF: true }), to)
  }
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
