// Package indicators is the page with the key figures of the project: value, calculation, target,
// trend and course of each, grouped by phase, and the maps that show it.
//
// It reads the document and tells the window what is to change; how a figure is edited is the matter
// of the panel beside it.
package indicators
