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
	// Indicator is a short text such as "9,5 Tage Dauer".
	Indicator string `json:"indicator"`
}

func (t Touchpoint) Key() ID          { return t.ID }
func (t Touchpoint) Table() Table     { return TableTouchpoint }
func (t Touchpoint) Parent() Parent   { return Parent{Table: TableTouchpoint} }
func (t Touchpoint) OrderKey() string { return t.Order }
func (t Touchpoint) Refs() []Ref      { return nil }

// Gap is performance minus expectation in points; known is false while one of them is not said.
func (t Touchpoint) Gap() (points int, known bool) {
	return t.Performance - t.Expectation, t.Performance > 0 && t.Expectation > 0
}

// Validate implements Record.
func (t Touchpoint) Validate() error {
	c := check(t).order(t.Order).text("title", t.Title).text("icon", t.Icon)
	c.rule(t.Control == ControlUnknown || t.Control == ControlDirect || t.Control == ControlIndirect, "control", "code")
	c.rule(t.Setting < settingEnd, "setting", "range").within("usage", t.Usage, 0, 4)
	c.within("expectation", t.Expectation, 0, 5).within("performance", t.Performance, 0, 5)
	c.within("importance", t.Importance, 0, 5).finite("cost", t.Cost)
	c.text("need", t.Need).text("when", t.When).text("how", t.How)
	return c.text("responsible", t.Responsible).text("indicator", t.Indicator).err
}
