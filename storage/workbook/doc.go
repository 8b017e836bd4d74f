// Package workbook writes maps, personas and lists as a fill-in .xlsx file and reads what comes back.
//
// Write makes a workbook that a colleague can fill in with any spreadsheet program: one card for
// each cell, lists to choose from, a curve that follows the feelings. Each map and each persona has a
// sheet, and so have the touchpoints, the measures, the key figures and the checklists. Identity
// travels in hidden cells, because cell contents are all that every program keeps: what a sheet is
// about in A1, lanes and slots or the IDs of records in column A, steps or the keys of columns in
// hidden rows, and the state that was sent in a very hidden sheet. Read is an own strict reader that
// takes a workbook whole or refuses it with a typed *Error: a damaged attachment must never look as if
// somebody had deleted cards. MatchAll finds the cards and records that were sent again, by identity
// and by text, and says in the words of package merge what changed.
//
// # Templates
//
// WriteTemplate makes blank canvases for people who have no project yet. A1 of the sheet with the
// canvas says "wmt1;canvas=C;model=M;lang=L", where C is map, persona, touchpoints or measures, M the
// key of a phase model and L the language. Nothing on a template is the ID of a record. Hidden cells
// start with "wm:":
//
//   - map: row 1 has "wm:phase/1", "wm:phase/2" and so on above the phases, row 6 their names with a
//     number in front. Column A has "wm:map.title" and "wm:map.persona" beside the rows whose value
//     stands in column C, and "wm:KIND/SLOT" beside each row of cards, KIND being the key of the lane
//     such as lane.pains. A third piece names another value of the cards two or more rows above it:
//     "wm:lane.measures/1/due". Slots starting with "e" hold expectations of the curve. Column B has
//     the names of the lanes. Rows with "curve", "faces" or "calc/" in column A hold nothing of a person.
//   - persona: hidden rows have "wm:persona.FIELD" above the names of single values, whose value stands
//     in the first row below; "wm:entry.KEY" above lists of cards, one in each cell below, KEY being a
//     field of the catalogue such as persona.goals; "wm:KEY.text", "wm:KEY.detail", "wm:KEY.value"
//     above small tables with an entry in each row. For persona.information column A has
//     "persona.information/PHASE" and the needs of the phase stand in the columns below
//     "wm:persona.information.persona.information/1" and "/2".
//   - touchpoints, measures: a hidden row has "wm:touchpoint.FIELD" or "wm:measure.FIELD" above the
//     names of the columns, and "wm:touchpoint.KEY/N" above the Nth card of a field of cards. Each row
//     below is a record.
//
// FIELD is the name of a value in package field. Choices, sets and references stand as words.
//
// # Writing
//
// Maps are written one after the other, and little is kept of those that are done. What takes time is
// done once: words of a map are measured before the width of its columns is tried out, the rows of a
// lane share their lists and conditions, and the copy of what is sent is encoded, summed and packed on
// its way into the cells. At 200 maps with 300 cards each this costs about twice as much as a writer
// that writes the same cells without looks.
//
// The package imports packages of domain, and package xlsx for writing. It does not know the session,
// the project file or the screen.
package workbook
