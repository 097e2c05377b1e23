package messages

import "planbot/storage/plan"

// AnomalyButton is the button by which the office settles an anomaly one way.
func AnomalyButton(a plan.Anomaly, way plan.Settlement) string {
	switch way {
	case plan.SettleSame:
		if a.Kind == plan.DoubtfulLead {
			return "应为" + a.Other
		}
		return "与" + a.Other + "是同一单位"
	case plan.SettleDifferent:
		if a.Kind == plan.DoubtfulLead {
			return "确为" + a.Name
		}
		return a.Name + "是另一家"
	case plan.SettleReject:
		return "不是同一单位"
	}
	if a.Kind == plan.UnlistedSet {
		return "按全部单位"
	}
	return "照此办理"
}
