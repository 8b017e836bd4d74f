// Package xlsx writes workbooks in the format of Office Open XML, as far as this program needs it:
// cells, styles, merged cells, lists and conditions, notes, charts, views and pages.
//
// It writes each sheet as soon as it is done and keeps nothing of it but the packed part, so that a
// workbook of hundreds of sheets needs little memory. Parts, attributes and shared texts stand in the
// order in which they were asked for, so that the same calls give the same bytes. Texts are never
// taken for formulas. The package imports the standard library only and reads nothing.
package xlsx
