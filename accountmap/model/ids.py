"""Ids: random, opaque, URL-safe, one type per kind of thing so that they cannot be mixed up."""

from __future__ import annotations

from typing import NewType

AccountId = NewType("AccountId", str)
PersonId = NewType("PersonId", str)
PositionId = NewType("PositionId", str)
AssignmentId = NewType("AssignmentId", str)
ReportingLineId = NewType("ReportingLineId", str)
LateralLinkId = NewType("LateralLinkId", str)
TeamMemberId = NewType("TeamMemberId", str)
RelationshipId = NewType("RelationshipId", str)
TouchpointId = NewType("TouchpointId", str)
BuyingRoleId = NewType("BuyingRoleId", str)
StanceId = NewType("StanceId", str)
MotivationId = NewType("MotivationId", str)
FunctionStatusId = NewType("FunctionStatusId", str)
StandInId = NewType("StandInId", str)
ConsentId = NewType("ConsentId", str)
ContactBanId = NewType("ContactBanId", str)
ContactPolicyId = NewType("ContactPolicyId", str)
DistinctionId = NewType("DistinctionId", str)
