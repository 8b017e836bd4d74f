// Package xlsx writes workbooks in the format of Office Open XML, as far as this program needs it.
//
// The skeleton of a workbook is made by excelize: its structure and theme, all looks, names, properties,
// which sheets there are, and how each is shown, printed and protected. What stands in the cells, and
// what hangs on cells, is written by this package in the step that polishes what excelize made: it gets
// each part on the way into the file, mends it where excelize writes otherwise than Excel expects, and
// puts the cells of a sheet into it.
//
// Why the cells are not written by excelize, too. For 200 maps with 300 cards each a writer of nothing
// but the cells takes about 0.45 s of processor time and all of an export may take three times as much.
// The skeleton takes 0.05 s of that. On the same sheets excelize took, measured one by one, 0.4 s for 120
// lists to choose from on each, 0.5 s for 25 conditions, 0.1 s for 20 merged cells, 0.06 s for the widths
// of columns, half a second more to write these down, and 2.1 s for the names that say what of a sheet is
// printed: it looks through all sheets for each name that is there. With the cells, too, an export took
// 17 times as long as the cells alone. Its charts are against the schema, so that Excel offers to repair
// the workbook.
//
// Parts, attributes and shared texts stand in the order in which they were asked for, so that the same
// calls give the same bytes. Texts are never taken for formulas. The package knows nothing of ours and
// reads nothing.
package xlsx
