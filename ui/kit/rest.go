package kit

import "fyne.io/fyne/v2"

// Rest shows a tooltip once the pointer has rested, for a widget that is not one of this package.
type Rest struct{ timer tipTimer }

// Start waits for the pointer to rest on a widget; at is where it is in the window.
func (r *Rest) Start(o fyne.CanvasObject, tip Tip, at fyne.Position) { r.timer.start(o, tip, at) }

// Move remembers where the pointer is now.
func (r *Rest) Move(at fyne.Position) { r.timer.move(at) }

// Stop takes the tooltip away.
func (r *Rest) Stop() { r.timer.stop() }
