package telegram_test

import (
	"encoding/json"
	"testing"
	"time"

	"planbot/bot/telegram"
	"planbot/storage/plan"
)

var received = time.Date(2021, 1, 4, 9, 0, 5, 0, plan.Beijing)

func TestUpdatesInOurOwnWords(t *testing.T) {
	date := time.Unix(1609722000, 0).In(plan.Beijing)
	from := plan.Sender{User: 5, Name: "王 小明", Username: "wang"}
	const person = `{"id":5,"is_bot":false,"first_name":"王","last_name":"小明","username":"wang"}`
	const private = `"date":1609722000,"from":` + person + `,"chat":{"id":5,"type":"private"}`
	said := func(change func(m *plan.Message)) plan.Update {
		m := plan.Message{ID: 3, Chat: 5, Place: plan.PlacePrivate, From: from, Date: date}
		change(&m)
		return plan.Update{Message: &m}
	}
	for _, c := range []struct {
		name, raw string
		want      plan.Update
	}{
		{"a text", `"message":{"message_id":3,` + private + `,"text":"待办"}`, said(func(m *plan.Message) { m.Text = "待办" })},
		{"an edited text", `"edited_message":{"message_id":3,` + private + `,"text":"待办"}`,
			said(func(m *plan.Message) { m.Text, m.Edited = "待办", true })},
		{"a document with a caption", `"message":{"message_id":3,` + private + `,"media_group_id":"77","caption":"女4","document":{"file_id":"F","file_unique_id":"U","file_name":"a.docx","mime_type":"m","file_size":9}}`,
			said(func(m *plan.Message) {
				m.Text, m.Caption, m.Album = "女4", true, "77"
				m.File = &plan.Incoming{FileID: "F", UniqueID: "U", Name: "a.docx", Mime: "m", Size: 9}
			})},
		{"a caption where a sloppy server puts it", `"message":{"message_id":3,` + private + `,"text":"女4","document":{"file_id":"F"}}`,
			said(func(m *plan.Message) { m.Text, m.Caption, m.File = "女4", true, &plan.Incoming{FileID: "F"} })},
		{"the largest of a photo's sizes", `"message":{"message_id":3,` + private + `,"photo":[{"file_id":"s","width":90,"height":90},{"file_id":"l","width":900,"height":1200,"file_size":5},{"file_id":"m","width":300,"height":400}]}`,
			said(func(m *plan.Message) {
				m.Photo = true
				m.File = &plan.Incoming{FileID: "l", Name: "photo_20210104_090000.jpg", Mime: "image/jpeg", Size: 5}
			})},
		{"an animation, which comes with a document", `"message":{"message_id":3,` + private + `,"animation":{"file_id":"F"},"document":{"file_id":"F"}}`,
			said(func(m *plan.Message) { m.Other = "animation" })},
		{"a sticker", `"message":{"message_id":3,` + private + `,"sticker":{}}`, said(func(m *plan.Message) { m.Other = "sticker" })},
		{"a voice message", `"message":{"message_id":3,` + private + `,"voice":{}}`, said(func(m *plan.Message) { m.Other = "voice" })},
		{"a venue, which comes with a location", `"message":{"message_id":3,` + private + `,"location":{},"venue":{}}`,
			said(func(m *plan.Message) { m.Other = "venue" })},
		{"a video with a caption", `"message":{"message_id":3,` + private + `,"video":{},"caption":"会议"}`,
			said(func(m *plan.Message) { m.Other, m.Text, m.Caption = "video", "会议", true })},
		{"a content of tomorrow", `"message":{"message_id":3,` + private + `,"hologram":{}}`,
			said(func(m *plan.Message) { m.Other = telegram.OtherUnknown })},
		{"what the server says itself", `"message":{"message_id":3,` + private + `,"pinned_message":{}}`,
			said(func(m *plan.Message) { m.Other = telegram.OtherService })},
		{"a forwarded text", `"message":{"message_id":3,` + private + `,"text":"x","forward_origin":{"type":"user"}}`,
			said(func(m *plan.Message) { m.Text, m.Forward = "x", true })},
		{"a reply to the bot", `"message":{"message_id":3,` + private + `,"text":"x","reply_to_message":{"message_id":2,"from":{"id":99,"is_bot":true}}}`,
			said(func(m *plan.Message) { m.Text, m.ReplyTo, m.ReplyBot = "x", 2, true })},
		{"a reply to another bot", `"message":{"message_id":3,` + private + `,"text":"x","reply_to_message":{"message_id":2,"from":{"id":98,"is_bot":true}}}`,
			said(func(m *plan.Message) { m.Text, m.ReplyTo = "x", 2 })},
		{"a message without a date", `"message":{"message_id":3,"from":` + person + `,"chat":{"id":5,"type":"private"},"text":"x"}`,
			said(func(m *plan.Message) { m.Text, m.Date = "x", received })},
		{"a private message whose chat is not the person", `"message":{"message_id":3,"date":1609722000,"from":` + person + `,"chat":{"id":500,"type":"private"},"text":"x"}`,
			said(func(m *plan.Message) { m.Text, m.Chat = "x", 500 })},
		{"a private message that names nobody", `"message":{"message_id":3,"date":1609722000,"chat":{"id":5,"type":"private","first_name":"王"},"text":"x"}`,
			said(func(m *plan.Message) { m.Text, m.From = "x", plan.Sender{User: 5, Name: "王"} })},
		{"a message in a topic", `"message":{"message_id":3,"message_thread_id":8,"is_topic_message":true,"date":1609722000,"from":` + person + `,"chat":{"id":-100,"type":"supergroup","title":"群"},"text":"x"}`,
			said(func(m *plan.Message) {
				m.Text, m.Chat, m.Place, m.Title, m.Thread = "x", -100, plan.PlaceGroup, "群", 8
			})},
		{"a reply chain of an ordinary group is no topic", `"message":{"message_id":3,"message_thread_id":8,"date":1609722000,"from":` + person + `,"chat":{"id":-100,"type":"supergroup"},"text":"x"}`,
			said(func(m *plan.Message) { m.Text, m.Chat, m.Place = "x", -100, plan.PlaceGroup })},
		{"an anonymous admin", `"message":{"message_id":3,"date":1609722000,"from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"sender_chat":{"id":-100},"chat":{"id":-100,"type":"supergroup"},"text":"x"}`,
			said(func(m *plan.Message) {
				m.Text, m.Chat, m.Place, m.From = "x", -100, plan.PlaceGroup, plan.Sender{Anonymous: true}
			})},
		{"a group that was upgraded", `"message":{"message_id":3,"date":1609722000,"from":` + person + `,"chat":{"id":-7,"type":"group"},"migrate_to_chat_id":-1007}`,
			said(func(m *plan.Message) { m.Chat, m.Place, m.Upgraded = -7, plan.PlaceGroup, -1007 })},
		{"a press", `"callback_query":{"id":"Q","from":` + person + `,"data":"K:1","message":{"message_id":4,"date":1609722000,"chat":{"id":-100,"type":"supergroup"}}}`,
			plan.Update{Press: &plan.Press{ID: "Q", From: from, Chat: -100, Place: plan.PlaceGroup, Message: 4, Data: "K:1"}}},
		{"a press on a message that can't be seen any more", `"callback_query":{"id":"Q","from":` + person + `,"data":"K:1","message":{"message_id":4,"date":0,"chat":{"id":5,"type":"private"}}}`,
			plan.Update{Press: &plan.Press{ID: "Q", From: from, Chat: 5, Place: plan.PlacePrivate, Message: 4, Data: "K:1"}}},
		{"a press without a message", `"callback_query":{"id":"Q","from":` + person + `,"data":"K:1"}`,
			plan.Update{Press: &plan.Press{ID: "Q", From: from, Chat: 5, Place: plan.PlacePrivate, Data: "K:1"}}},
		{"the bot blocked", `"my_chat_member":{"chat":{"id":5,"type":"private"},"from":` + person + `,"new_chat_member":{"status":"kicked"}}`,
			plan.Update{Membership: &plan.Membership{Chat: 5, Place: plan.PlacePrivate, From: from}}},
		{"the bot added to a group", `"my_chat_member":{"chat":{"id":-5,"type":"group","title":"群"},"from":` + person + `,"new_chat_member":{"status":"member"}}`,
			plan.Update{Membership: &plan.Membership{Chat: -5, Place: plan.PlaceGroup, Title: "群", From: from, In: true}}},
		{"a kind nobody asked for", `"poll":{"id":"1"}`, plan.Update{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw := []byte(`{"update_id":11,` + c.raw + `}`)
			got, err := telegram.Decode(raw, received, 99)
			if err != nil {
				t.Fatal(err)
			}
			if got.ID != 11 || string(got.Raw) != string(raw) || !got.Received.Equal(received) {
				t.Errorf("update %d received %s", got.ID, got.Received)
			}
			c.want.ID, c.want.Raw, c.want.Received = got.ID, got.Raw, got.Received
			a, _ := json.MarshalIndent(got, "", " ")
			b, _ := json.MarshalIndent(c.want, "", " ")
			if string(a) != string(b) {
				t.Errorf("got %s\nwant %s", a, b)
			}
		})
	}
}

func TestAnUndecodableUpdateKeepsItsNumber(t *testing.T) {
	u, err := telegram.Decode([]byte(`{"update_id":12,"message":{"message_id":"x"}}`), received, 0)
	if err == nil || u.ID != 12 {
		t.Errorf("update %d, error %v", u.ID, err)
	}
	if u, err = telegram.Decode([]byte(`{"update_id":"x"}`), received, 0); err == nil || u.ID != 0 {
		t.Errorf("update %d, error %v", u.ID, err)
	}
}
