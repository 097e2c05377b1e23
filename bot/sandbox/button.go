package sandbox

import "strings"

// parseButton reads one InlineKeyboardButton. Telegram itself takes the first
// action it finds; two actions are a slip of the bot and refused here. An empty
// one beside another counts as absent: the Go client always writes copy_text.
func parseButton(v string) (inlineButton, *refusal) {
	const cannot = "can't parse inline keyboard button: "
	var b inlineButton
	var fault *refusal
	actions := 0
	count := func(s string) string {
		if s != "" {
			actions++
		}
		return strings.Clone(s) // a button must not hold on to its whole request
	}
	object := eachField(v, func(key, value string) bool {
		s, isString := unquote(value)
		switch key {
		case "text", "style", "url", "callback_data":
			if !isString {
				fault = bad(cannot + `field "` + key + `" must be of type String`)
				return false
			}
		}
		switch key {
		case "text":
			b.label = strings.Clone(s)
		case "style":
			b.style = s
		case "url":
			b.url = count(s)
		case "callback_data":
			b.data = count(s)
		case "copy_text":
			b.copy = count(copied(value))
		case "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
			"switch_inline_query_chosen_chat", "callback_game", "pay", "disabled":
			b.other, b.otherValue = count(key), value
		case "icon_custom_emoji_id":
		default:
			fault = bad(cannot + `unknown field "` + key + `"`)
		}
		return fault == nil
	})
	switch {
	case !object:
		return b, bad(cannot + "InlineKeyboardButton must be an Object")
	case fault != nil:
		return b, fault
	case actions > 1:
		return b, bad(cannot + "exactly one action expected")
	}
	return b, b.check(actions == 0, cannot)
}

func copied(v string) string {
	s := ""
	eachField(v, func(key, value string) bool {
		if key == "text" {
			s, _ = unquote(value)
		}
		return true
	})
	return s
}

func (b inlineButton) check(idle bool, cannot string) *refusal {
	switch {
	case b.label == "":
		return bad("inline keyboard button text must be non-empty")
	case b.style != "" && b.style != "danger" && b.style != "success" && b.style != "primary":
		return bad(cannot + "invalid button style specified")
	case idle:
		return bad(cannot + "Text buttons are unallowed in the inline keyboard")
	case len(b.data) > 64:
		return bad("BUTTON_DATA_INVALID")
	case b.url != "" && !linkButton(b.url):
		return bad("inline keyboard button URL '" + b.url + "' is invalid: Wrong HTTP URL")
	case units(b.copy) > 256:
		return bad("BUTTON_COPY_TEXT_INVALID")
	}
	return nil
}

func linkButton(url string) bool {
	return checkedLink(url) != "" && !strings.ContainsAny(url, " \n")
}
