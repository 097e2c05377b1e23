package telegram

import (
	"encoding/json"

	"planbot/storage/plan"
)

// others are the contents we can't use, in the order they are looked for: some
// come in company (a venue with a location).
var others = []string{
	"sticker", "voice", "video_note", "video", "animation", "audio", "contact", "venue", "location", "poll", "dice", "game", "story",
	"checklist", "paid_media", "invoice", "giveaway",
}

// OtherService is the Message.Other of what the server itself says in a chat
// (somebody joined, the title changed); OtherUnknown of a content we don't know.
const (
	OtherService = "service"
	OtherUnknown = "unknown"
)

// content fills in what the message carries.
func content(m *plan.Message, w *wireMessage, raw []byte) {
	switch {
	case given(w.Animation):
		m.Other = "animation"
	case w.Document != nil:
		m.File = incoming(*w.Document)
	case len(w.Photo) > 0:
		m.File = incoming(largest(w.Photo))
		m.Photo = true
		m.File.Name = "photo_" + m.Date.Format("20060102_150405") + ".jpg"
		m.File.Mime = "image/jpeg"
	case w.Text == "" && w.MigrateTo == 0:
		m.Other = other(raw)
	}
	if m.File == nil && m.Other == "" {
		return
	}
	if w.Caption != "" {
		m.Text = w.Caption // some servers give it in text
	}
	m.Caption = m.Text != ""
}

func incoming(f wireFile) *plan.Incoming {
	return &plan.Incoming{FileID: f.ID, UniqueID: f.UniqueID, Name: f.Name, Mime: f.Mime, Size: f.Size}
}

func largest(sizes []wireFile) wireFile {
	best := sizes[0]
	for _, s := range sizes[1:] {
		if s.Width*s.Height > best.Width*best.Height || s.Width*s.Height == best.Width*best.Height && s.Size > best.Size {
			best = s
		}
	}
	return best
}

// other names the content of a message with neither text nor file.
func other(raw []byte) string {
	var update map[string]json.RawMessage
	if json.Unmarshal(raw, &update) != nil {
		return OtherUnknown
	}
	var fields map[string]json.RawMessage
	for _, kind := range []string{"message", "edited_message"} {
		if given(update[kind]) && json.Unmarshal(update[kind], &fields) != nil {
			return OtherUnknown
		}
	}
	for _, kind := range others {
		if given(fields[kind]) {
			return kind
		}
	}
	for field := range fields {
		if service[field] {
			return OtherService
		}
	}
	return OtherUnknown
}

// service are the fields of messages nobody wrote.
var service = map[string]bool{
	"new_chat_members": true, "left_chat_member": true, "new_chat_title": true, "new_chat_photo": true,
	"delete_chat_photo": true, "group_chat_created": true, "supergroup_chat_created": true, "channel_chat_created": true,
	"message_auto_delete_timer_changed": true, "migrate_from_chat_id": true, "pinned_message": true,
	"connected_website": true, "write_access_allowed": true, "users_shared": true, "chat_shared": true,
	"proximity_alert_triggered": true, "boost_added": true, "chat_background_set": true, "chat_owner_left": true,
	"chat_owner_changed": true, "forum_topic_created": true, "forum_topic_edited": true, "forum_topic_closed": true,
	"forum_topic_reopened": true, "general_forum_topic_hidden": true, "general_forum_topic_unhidden": true,
	"video_chat_scheduled": true, "video_chat_started": true, "video_chat_ended": true,
	"video_chat_participants_invited": true, "web_app_data": true, "checklist_tasks_done": true,
	"checklist_tasks_added": true, "direct_message_price_changed": true, "paid_message_price_changed": true,
	"successful_payment": true, "refunded_payment": true, "gift": true, "unique_gift": true,
	"giveaway_created": true, "giveaway_winners": true, "giveaway_completed": true, "passport_data": true,
}
