// Package tasks owns the files by which measures go to other programs: a plain table for
// spreadsheets, and tables in the columns that the importers of Asana and Trello know. It writes, and
// imports package domain and its children only.
package tasks
