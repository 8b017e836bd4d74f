// Package xlsx writes workbooks in the format of Office Open XML, as far as this program needs it.
//
// The skeleton of a workbook is made by excelize: its structure and theme, all looks, names, properties,
// which sheets there are, and how each is shown, printed and protected. What stands in the cells, and
// what hangs on cells, is written by this package in the step that polishes what excelize made: it gets
// each part on the way into the file, mends it where excelize writes otherwise than Excel expects, and
// puts the cells of a sheet into it.
//
// Why the cells are not written by excelize, too: for 200 maps with 300 cards each, the skeleton costs
// 60 ms, but cells and styles of cells more than 2 s, the lists to choose from 0.6 s, the conditions
// 0.5 s, the merged cells 0.1 s and the widths of columns 0.1 s, because it looks through all that is
// there for each that comes and keeps the whole workbook in memory. Names of single sheets, which say
// what is printed, take 2 s: the time grows with the third power of the number of sheets. Charts come
// out against the schema, so that Excel offers to repair the workbook, and notes in boxes of one size.
//
// Parts, attributes and shared texts stand in the order in which they were asked for, so that the same
// calls give the same bytes. Texts are never taken for formulas. The package knows nothing of ours and
// reads nothing.
package xlsx
