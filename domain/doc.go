// Package domain holds the records of a Wegmarke project and the rules that a single record obeys.
//
// A record is a plain comparable value with an ID that never changes. Records refer to each other
// by ID and never by pointer, so a whole project is a set of flat tables (package document) and an
// edit is a list of records before and after. Names follow the terms of the field: project,
// persona, touchpoint, map, phase, step, lane, card, measure, indicator, reading, evidence,
// comment, image, exchange.
//
// Text codes such as "lane.pains" or "doing" are written into project files and workbooks. They
// stay as they are for ever; what people read comes from the translations and the catalogue.
//
// The package imports the standard library and a UUID library, nothing else.
package domain
