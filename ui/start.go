package ui

import (
	"wegmarke/domain/merge"

	"fyne.io/fyne/v2/widget"
)

func (w *window) showStart()                                                                    { w.shell.put(widget.NewButton("sample", w.openSample)) }
func (w *window) remember(path string)                                                          {}
func (w *window) showReviewPage(plan merge.Plan, file string, apply func([]int), cancel func()) {}
