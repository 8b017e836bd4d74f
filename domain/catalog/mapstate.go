package catalog

import (
	"slices"

	"wegmarke/domain"
)

// MapStates lists what a map may show.
func MapStates() []Option[domain.MapState] { return slices.Clone(mapStates[:]) }

var mapStates = [...]Option[domain.MapState]{
	{domain.StateCurrent, Text{"Ist", "Current"}, Text{"So erlebt es der Kunde heute.", "What the customer lives through today."}, ""},
	{domain.StateFuture, Text{"Soll", "Future"}, Text{"So soll es der Kunde künftig erleben.", "What the customer shall live through in future."}, ""},
	{domain.StateComparison, Text{"Vergleich", "Comparison"}, Text{"Heute und künftig nebeneinander.", "Today and the future side by side."}, ""},
}
