package domain

// Control says who shapes a touchpoint: the company itself (direct) or others (indirect).
type Control string

// Kinds of control.
const (
	ControlUnknown  Control = ""
	ControlDirect   Control = "direct"
	ControlIndirect Control = "indirect"
)

// Setting is where a touchpoint happens; one may have several.
type Setting uint8

// Settings.
const (
	SettingOnline Setting = 1 << iota
	SettingOffline
	SettingHuman
	settingEnd
)

// Touchpoint is a place where customers meet the company. Cards in several maps may show the same one.
type Touchpoint struct {
	ID      ID      `json:"id"`
	Order   string  `json:"order"`
	Title   string  `json:"title"`
	Icon    string  `json:"icon"`
	Control Control `json:"control"`
	Setting Setting `json:"setting"`
	// Usage is 0 (never) to 4 (all the time).
	Usage int `json:"usage"`
	// Need, When and How tell why, when and by which device the persona uses it.
	Need string `json:"need"`
	When string `json:"when"`
	How  string `json:"how"`
	// Expectation, Performance and Importance are 1 to 5, 0 for not said.
	Expectation int `json:"expectation"`
	Performance int `json:"performance"`
	Importance  int `json:"importance"`
	// Cost is in euro per year.
	Cost        float64 `json:"cost"`
	Responsible string  `json:"responsible"`
	// Indicator is a short text such as "9,5 Tage Dauer", MeasuredBy the key figure with its values.
	Indicator  string `json:"indicator"`
	MeasuredBy ID     `json:"measured_by"`
	// Kind is the key of the catalogue's entry the touchpoint was made from, "" for none.
	Kind       string     `json:"kind"`
	Perception Perception `json:"perception"`
	Media      Media      `json:"media"`
	// Phases are the phases of the seven-phase model it belongs to, beside those whose cells show it.
	Phases PhaseSet `json:"phases"`
	// Roles are the buying-centre roles it is for, beside the personas that have a Use.
	Roles  Role             `json:"roles"`
	Status TouchpointStatus `json:"status"`
	Goal   string           `json:"goal"`
	// Verdict is what customers say of it.
	Verdict Verdict `json:"verdict"`
	// Reach is how many people it reaches and Frequency how often a year each.
	Reach     float64 `json:"reach"`
	Frequency float64 `json:"frequency"`
	// Consistency is 1 to 5, 0 for not said.
	Consistency   int           `json:"consistency"`
	Department    string        `json:"department"`
	Measurability Measurability `json:"measurability"`
	// Data says where data is collected and DataPlace describes it.
	Data      DataStore `json:"data"`
	DataPlace string    `json:"data_place"`
	Privacy   Privacy   `json:"privacy"`
	// Code is the content of the QR code that leads to the touchpoint, "" for none.
	Code   string `json:"code"`
	AsOf   Date   `json:"as_of"`
	Review Date   `json:"review"`
	Note   string `json:"note"`
}

func (t Touchpoint) Key() ID          { return t.ID }
func (t Touchpoint) Table() Table     { return TableTouchpoint }
func (t Touchpoint) Parent() Parent   { return Parent{Table: TableTouchpoint} }
func (t Touchpoint) OrderKey() string { return t.Order }
func (t Touchpoint) Refs() []Ref {
	return refs(Ref{"measured_by", TableIndicator, t.MeasuredBy, false})
}

// Gap is performance minus expectation in points; known is false while one of them is not said.
func (t Touchpoint) Gap() (points int, known bool) {
	return t.Performance - t.Expectation, t.Performance > 0 && t.Expectation > 0
}

// Validate implements Record.
func (t Touchpoint) Validate() error {
	c := check(t.Table(), t.ID).order(t.Order).text("title", t.Title).text("icon", t.Icon)
	c.rule(t.Control == ControlUnknown || t.Control == ControlDirect || t.Control == ControlIndirect, "control", "code")
	c.rule(t.Setting < settingEnd, "setting", "range").within("usage", t.Usage, 0, 4)
	c.within("expectation", t.Expectation, 0, 5).within("performance", t.Performance, 0, 5)
	c.within("importance", t.Importance, 0, 5).finite("cost", t.Cost)
	c.text("need", t.Need).text("when", t.When).text("how", t.How)
	c.text("responsible", t.Responsible).text("indicator", t.Indicator).text("kind", t.Kind)
	c.code("perception", string(t.Perception), string(PerceptionAware), string(PerceptionUnaware))
	c.code("media", string(t.Media), string(MediaOwned), string(MediaPaid), string(MediaEarned))
	c.rule(t.Phases < 1<<PhaseColors, "phases", "range").rule(t.Roles < roleEnd, "roles", "range")
	c.code("status", string(t.Status), string(TouchpointPresent), string(TouchpointPlanned), string(TouchpointMissing), string(TouchpointClosing))
	c.text("goal", t.Goal).code("verdict", string(t.Verdict), string(VerdictBad), string(VerdictFine), string(VerdictGreat))
	c.finite("reach", t.Reach).finite("frequency", t.Frequency).within("consistency", t.Consistency, 0, 5)
	c.text("department", t.Department).code("measurability", string(t.Measurability), string(MeasurableWell), string(MeasurablePartly), string(MeasurableHardly))
	c.rule(t.Data < dataEnd, "data", "range").text("data_place", t.DataPlace)
	c.rule(t.Privacy.valid(), "privacy", "code").text("code", t.Code)
	return c.date("as_of", t.AsOf).date("review", t.Review).text("note", t.Note).err
}
