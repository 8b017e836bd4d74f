package catalog

import (
	"slices"

	"wegmarke/domain"
)

// Touchpoint is a kind of touchpoint to choose from.
type Touchpoint struct {
	Key     string
	Names   Text
	Icon    string
	Control domain.Control
	Setting domain.Setting
	// Measure is how well contacts can usually be counted: online they can be tracked, offline hardly,
	// and a QR code helps in between.
	Measure domain.Measurability
}

// Name is the title of the touchpoint in a language.
func (t Touchpoint) Name(lang string) string { return t.Names.In(lang) }

// Touchpoints lists the catalogue: online, offline, human and mixed ones.
func Touchpoints() []Touchpoint { return slices.Clone(touchpoints[:]) }

// TouchpointOf finds a touchpoint of the catalogue.
func TouchpointOf(key string) (Touchpoint, bool) {
	for _, t := range touchpoints {
		if t.Key == key {
			return t, true
		}
	}
	return Touchpoint{}, false
}

const (
	direct   = domain.ControlDirect
	indirect = domain.ControlIndirect
	online   = domain.SettingOnline
	offline  = domain.SettingOffline
	human    = domain.SettingHuman
)

var touchpoints = [...]Touchpoint{
	{"touchpoint.website", Text{"Unternehmenswebsite", "Company website"}, "globe", direct, online, domain.MeasurableWell},
	{"touchpoint.landing_page", Text{"Landingpage", "Landing page"}, "file", direct, online, domain.MeasurableWell},
	{"touchpoint.online_shop", Text{"Onlineshop", "Online shop"}, "handshake", direct, online, domain.MeasurableWell},
	{"touchpoint.checkout", Text{"Warenkorb & Bezahlvorgang", "Cart & checkout"}, "euro", direct, online, domain.MeasurableWell},
	{"touchpoint.web_form", Text{"Kontaktformular", "Web form"}, "file", direct, online, domain.MeasurableWell},
	{"touchpoint.website_chat", Text{"Website-Chat", "Website chat"}, "comment", direct, online | human, domain.MeasurableWell},
	{"touchpoint.messenger", Text{"Messenger", "Messenger"}, "comment", direct, online, domain.MeasurableWell},
	{"touchpoint.search_ad", Text{"Suchmaschinenanzeige", "Search ad"}, "search", direct, online, domain.MeasurableWell},
	{"touchpoint.search_engine", Text{"Suchmaschine", "Search engine"}, "search", indirect, online, domain.MeasurableWell},
	{"touchpoint.online_ad", Text{"Onlinewerbung", "Online advertising"}, "photo", direct, online, domain.MeasurableWell},
	{"touchpoint.email", Text{"E-Mail-Marketing", "E-mail marketing"}, "mail", direct, online, domain.MeasurableWell},
	{"touchpoint.newsletter", Text{"Newsletter", "Newsletter"}, "mail", direct, online, domain.MeasurableWell},
	{"touchpoint.social_media", Text{"Social-Media-Kanal", "Social media channel"}, "share", direct, online, domain.MeasurableWell},
	{"touchpoint.image_video", Text{"Imagevideo", "Image video"}, "video", direct, online, domain.MeasurableWell},
	{"touchpoint.influencer_ad", Text{"Influencer-Werbung", "Influencer advertising"}, "spark", direct, online, domain.MeasurablePartly},
	{"touchpoint.published_article", Text{"Veröffentlichte Artikel", "Published articles"}, "article", indirect, online, domain.MeasurablePartly},
	{"touchpoint.trade_article", Text{"Fachartikel", "Trade articles"}, "article", indirect, online | offline, domain.MeasurablePartly},
	{"touchpoint.third_party_blog", Text{"Blog Dritter", "Third-party blog"}, "article", indirect, online, domain.MeasurablePartly},
	{"touchpoint.customer_blog", Text{"Kunden-Blogbeitrag", "Customer's blog post"}, "comment", indirect, online, domain.MeasurablePartly},
	{"touchpoint.forum", Text{"Forum", "Forum"}, "users", indirect, online, domain.MeasurablePartly},
	{"touchpoint.customer_review", Text{"Kundenrezension", "Customer review"}, "star", indirect, online, domain.MeasurablePartly},
	{"touchpoint.review_portal", Text{"Bewertungsportal", "Review portal"}, "star", indirect, online, domain.MeasurablePartly},
	{"touchpoint.competitor_page", Text{"Produktseite anderer Anbieter", "Competitor's product page"}, "swap", indirect, online, domain.MeasurableHardly},
	{"touchpoint.webinar", Text{"Webinar", "Webinar"}, "video", direct, online, domain.MeasurableWell},
	{"touchpoint.online_demo", Text{"Online-Demo", "Online demo"}, "monitor", direct, online, domain.MeasurableWell},
	{"touchpoint.useful_content", Text{"Nutzwertiger Content", "Useful content"}, "book", direct, online, domain.MeasurableWell},
	{"touchpoint.online_manual", Text{"Online-Anleitung", "Online manual"}, "book", direct, online, domain.MeasurableWell},
	{"touchpoint.survey", Text{"Zufriedenheitsumfrage", "Satisfaction survey"}, "smile", direct, online, domain.MeasurableWell},
	{"touchpoint.print_ad", Text{"Printwerbung", "Print advertising"}, "printer", direct, offline, domain.MeasurableHardly},
	{"touchpoint.tv_ad", Text{"TV-Werbung", "TV advertising"}, "video", direct, offline, domain.MeasurableHardly},
	{"touchpoint.radio_ad", Text{"Radiowerbung", "Radio advertising"}, "bolt", direct, offline, domain.MeasurableHardly},
	{"touchpoint.brochure", Text{"Broschüre", "Brochure"}, "book", direct, offline, domain.MeasurableHardly},
	{"touchpoint.catalogue", Text{"Katalog", "Catalogue"}, "book", direct, offline, domain.MeasurableHardly},
	{"touchpoint.qr_code", Text{"QR-Code", "QR code"}, "link", direct, online | offline, domain.MeasurablePartly},
	{"touchpoint.trade_fair", Text{"Messe", "Trade fair"}, "booth", direct, offline, domain.MeasurablePartly},
	{"touchpoint.event", Text{"Event & Konferenz", "Event & conference"}, "calendar", direct, offline, domain.MeasurablePartly},
	{"touchpoint.store", Text{"Geschäft & Filiale", "Store"}, "building", direct, offline, domain.MeasurableHardly},
	{"touchpoint.personal_meeting", Text{"Persönliches Treffen", "Personal meeting"}, "meet", direct, offline | human, domain.MeasurableHardly},
	{"touchpoint.sales_talk", Text{"Verkaufsgespräch", "Sales talk"}, "handshake", direct, human, domain.MeasurableHardly},
	{"touchpoint.sales_rep", Text{"Vertriebsmitarbeiter", "Sales rep"}, "user", direct, human, domain.MeasurablePartly},
	{"touchpoint.phone", Text{"Telefonat", "Phone call"}, "phone", direct, offline | human, domain.MeasurablePartly},
	{"touchpoint.customer_service", Text{"Kundenservice", "Customer service"}, "headset", direct, human, domain.MeasurablePartly},
	{"touchpoint.technical_support", Text{"Technischer Support", "Technical support"}, "wrench", direct, human, domain.MeasurablePartly},
	{"touchpoint.service_request", Text{"Serviceanfrage & Wartung", "Service request & maintenance"}, "wrench", direct, human, domain.MeasurablePartly},
	{"touchpoint.quote", Text{"Angebot & Verhandlung", "Quote & negotiation"}, "file", direct, human, domain.MeasurableWell},
	{"touchpoint.product", Text{"Produkt & Nutzung", "Product & use"}, "factory", direct, offline, domain.MeasurablePartly},
	{"touchpoint.cross_selling", Text{"Cross-/Upselling-Angebot", "Cross-sell & upsell offer"}, "plus", direct, online | human, domain.MeasurableWell},
	{"touchpoint.word_of_mouth", Text{"Empfehlung durch Kollegen", "Word of mouth"}, "users", indirect, offline | human, domain.MeasurableHardly},
}
