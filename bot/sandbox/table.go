package sandbox

import (
	"slices"
	"strings"
)

// method is one method of the Bot API: what it takes and what it does. It
// appends its result to b.
type method struct {
	name   string
	do     func(s *Server, p *params, b []byte) ([]byte, *refusal)
	poll   bool     // getUpdates, which waits and so takes the lock by itself
	takes  []string // the parameters there are, in 10.3
	absent []string // parameters Telegram has and the sandbox has not
}

// What most sending methods have in common.
const (
	sending  = "chat_id message_thread_id disable_notification protect_content reply_parameters reply_markup"
	marked   = " parse_mode entities link_preview_options"
	captions = " caption parse_mode caption_entities show_caption_above_media"
	editing  = "chat_id message_id reply_markup"
	foreign  = "business_connection_id direct_messages_topic_id ephemeral_message_parameters allow_paid_broadcast message_effect_id suggested_post_parameters inline_message_id rich_message video_start_timestamp"
)

// methods is the table of all methods served, by name as it is written and in
// small letters, since Telegram does not mind the case.
func methods() map[string]*method {
	table := map[string]*method{}
	row := func(name, takes string, do func(*Server, *params, []byte) ([]byte, *refusal)) {
		m := &method{name: name, do: do, takes: strings.Fields(takes), absent: strings.Fields(foreign), poll: name == "getUpdates"}
		table[name], table[strings.ToLower(name)] = m, m
	}
	row("getMe", "", getMe)
	row("getUpdates", "offset limit timeout allowed_updates", nil)
	row("deleteWebhook", "drop_pending_updates", deleteWebhook)
	row("getWebhookInfo", "", getWebhookInfo)
	row("sendMessage", sending+marked+" text", sendMessage)
	row("sendDocument", sending+captions+" document thumbnail disable_content_type_detection", sendDocument)
	row("sendPhoto", sending+captions+" photo has_spoiler", sendPhoto)
	row("sendMediaGroup", "chat_id message_thread_id media disable_notification protect_content reply_parameters", sendMediaGroup)
	row("sendChatAction", "chat_id message_thread_id action", sendChatAction)
	row("copyMessage", sending+captions+" from_chat_id message_id", copyMessage)
	row("forwardMessage", "chat_id message_thread_id from_chat_id disable_notification protect_content message_id", forwardMessage)
	row("editMessageText", editing+marked+" text", editMessageText)
	row("editMessageCaption", editing+captions, editMessageCaption)
	row("editMessageReplyMarkup", editing, editMessageReplyMarkup)
	row("deleteMessage", "chat_id message_id", deleteMessage)
	row("deleteMessages", "chat_id message_ids", deleteMessages)
	row("pinChatMessage", "chat_id message_id disable_notification", pinChatMessage)
	row("unpinChatMessage", "chat_id message_id", unpinChatMessage)
	row("unpinAllChatMessages", "chat_id", unpinChatMessage)
	row("answerCallbackQuery", "callback_query_id text show_alert url cache_time", answerCallbackQuery)
	row("getFile", "file_id", getFile)
	row("getChat", "chat_id", getChat)
	row("getChatMember", "chat_id user_id", getChatMember)
	row("getChatMemberCount", "chat_id", getChatMemberCount)
	row("getChatAdministrators", "chat_id return_bots", getChatAdministrators)
	row("leaveChat", "chat_id", leaveChat)
	row("setMyCommands", "commands scope language_code", setMyCommands)
	row("getMyCommands", "scope language_code", getMyCommands)
	row("deleteMyCommands", "scope language_code", deleteMyCommands)
	row("setMyName", "name language_code", setMyName)
	row("getMyName", "language_code", getMyName)
	row("setMyDescription", "description language_code", setMyDescription)
	row("getMyDescription", "language_code", getMyDescription)
	row("setMyShortDescription", "short_description language_code", setMyShortDescription)
	row("getMyShortDescription", "language_code", getMyShortDescription)
	row("setChatMenuButton", "chat_id menu_button", setChatMenuButton)
	row("getChatMenuButton", "chat_id", getChatMenuButton)
	return table
}

// check refuses what the method does not know. Telegram passes over unknown
// parameters; here a slip of the pen must not go unseen.
func (m *method) check(p *params) *refusal {
	if m.takes == nil {
		return notFound()
	}
	for i, name := range p.names {
		switch {
		case slices.Contains(m.takes, name):
		case p.values[i] == "":
		case slices.Contains(m.absent, name):
			return bad(`parameter "` + name + `" is not available in the sandbox`)
		default:
			return bad(`unknown parameter "` + name + `" of ` + m.name)
		}
	}
	return m.checkUploads(p)
}

// checkUploads refuses a file nothing refers to.
func (m *method) checkUploads(p *params) *refusal {
	for _, u := range p.uploads {
		if slices.Contains(m.takes, u.field) {
			continue
		}
		attached := false
		for _, v := range p.values {
			attached = attached || strings.Contains(v, `attach://`+u.field)
		}
		if !attached {
			return bad(`unknown file "` + u.field + `" of ` + m.name)
		}
	}
	return nil
}
