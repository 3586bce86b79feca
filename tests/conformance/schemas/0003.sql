BEGIN TRANSACTION;
CREATE TABLE "account" (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	match_key TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	known_since DATE NOT NULL, 
	kind VARCHAR(40), 
	tier VARCHAR(40), 
	headcount VARCHAR(40), 
	parent VARCHAR(64), 
	note TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	"references" JSON NOT NULL, 
	margin FLOAT, 
	potential FLOAT, 
	log_head VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_account_workspace UNIQUE (workspace, match_key)
);
INSERT INTO "account" VALUES('local','demo-tallowmere','Tallowmere Dairies','tallowmere dairies','tallowmere dairies','2026-10-29','standard',NULL,'101-1000',NULL,'',2,'[]',NULL,NULL,'a43e738dbfaead8a4e980a4475385b82cf4c6fa6fe428964880cb28d2da1175e');
CREATE TABLE account_member (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account_member PRIMARY KEY (workspace, account, member)
);
INSERT INTO "account_member" VALUES('local','demo-tallowmere','demo-placeholder');
CREATE TABLE account_person (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_account_person PRIMARY KEY (workspace, account, person)
);
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-churnley');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-creamby');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-curdson');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-herdly');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-pailson');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-rindley');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-sealby');
INSERT INTO "account_person" VALUES('local','demo-tallowmere','demo-tallowmere-wickley');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE assignment (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	position VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_assignment PRIMARY KEY (workspace, account, id)
);
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-churnley-holds-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-churnley','demo-tallowmere-seat-churnley');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-creamby-holds-creamby',NULL,NULL,'their web page',1.0,'demo-tallowmere-creamby','demo-tallowmere-seat-creamby');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-curdson-holds-curdson',NULL,NULL,'their web page',1.0,'demo-tallowmere-curdson','demo-tallowmere-seat-curdson');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-herdly-holds-herdly',NULL,NULL,'their web page',1.0,'demo-tallowmere-herdly','demo-tallowmere-seat-herdly');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-pailson-holds-pailson',NULL,NULL,'their web page',1.0,'demo-tallowmere-pailson','demo-tallowmere-seat-pailson');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-rindley-holds-rindley',NULL,NULL,'their web page',1.0,'demo-tallowmere-rindley','demo-tallowmere-seat-rindley');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-sealby-holds-sealby',NULL,NULL,'their web page',1.0,'demo-tallowmere-sealby','demo-tallowmere-seat-sealby');
INSERT INTO "assignment" VALUES('local','demo-tallowmere','demo-tallowmere-wickley-holds-wickley',NULL,NULL,'their web page',1.0,'demo-tallowmere-wickley','demo-tallowmere-seat-wickley');
CREATE TABLE buying_role (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	kind VARCHAR(40), 
	area VARCHAR(40), 
	CONSTRAINT pk_buying_role PRIMARY KEY (workspace, account, id)
);
INSERT INTO "buying_role" VALUES('local','demo-tallowmere','demo-tallowmere-creamby-buyer-purchasing',NULL,NULL,'their web page',1.0,'demo-tallowmere-creamby','buyer','purchasing');
INSERT INTO "buying_role" VALUES('local','demo-tallowmere','demo-tallowmere-sealby-gatekeeper',NULL,NULL,'their web page',1.0,'demo-tallowmere-sealby','gatekeeper',NULL);
INSERT INTO "buying_role" VALUES('local','demo-tallowmere','demo-tallowmere-wickley-decider-purchasing',NULL,NULL,'their web page',1.0,'demo-tallowmere-wickley','decider','purchasing');
CREATE TABLE "change" (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	kind VARCHAR(40), 
	entity VARCHAR(64) NOT NULL, 
	action VARCHAR(40), 
	digest VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',0,'account','demo-tallowmere','add','29838b10fa6f5912ef5a6cea3e5cc95e949c7c25d3b0f0fbd75dabb075d02194');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',1,'person','demo-tallowmere-churnley','add','1865b92dfd9dfb2d5ffe846070ec04787a8730f6f03f5899217b0017a7edeea1');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',2,'person','demo-tallowmere-creamby','add','297020d08363b5a00fd7e832f5689c2ce5ea591fbe09f07f8bf2e193aebc4d25');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',3,'person','demo-tallowmere-curdson','add','50bbc5dabcd3f38726c102342f14783bed0e6b19f59befd79022da01f15409d2');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',4,'person','demo-tallowmere-herdly','add','eff485357c03e3ab03cd3180f3d81f97281fa3e3c1d66803db8dd0c15c0690b5');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',5,'person','demo-tallowmere-pailson','add','cdf7ae442fbe600bea1c4d82506cd5efb4123153e3f9242f032f3774d6cb1eee');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',6,'person','demo-tallowmere-rindley','add','63ad4866267fa5b72f4c960402cadf128bb28ff3976d8ff0fe3ef1d8e30f61a7');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',7,'person','demo-tallowmere-sealby','add','a72fdd53dca5540d80578e3ec842584db19953f5fedacb103d21705920b999ff');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',8,'person','demo-tallowmere-wickley','add','bef312ca3ce52e6e9f5bd3b86bcb3b8b61b4d9f77d10d348ab14c8caef25950b');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',9,'position','demo-tallowmere-seat-accounts','add','563025a8d9fe3fd5a03bec97d363730424f225b4668662172f2a6e7741e94124');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',10,'position','demo-tallowmere-seat-churnley','add','16510ed396d905abbae589b7231696f511427dd6b708665fdf33788f8137b5fa');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',11,'position','demo-tallowmere-seat-creamby','add','fd1ed43111fb1055bcfb7c55d265b8843144ef8433fb176ffb176c66aeefc0ae');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',12,'position','demo-tallowmere-seat-curdson','add','eb7b615b18fcab70431a6b33ec591363b99e8dbbaa61d5b463dc9cd58f18f15a');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',13,'position','demo-tallowmere-seat-herdly','add','7b7743adc16ff60a1b3e3959d105af257c82d7a1d6e58bb59d4cd10552b192bb');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',14,'position','demo-tallowmere-seat-pailson','add','c334f96f12db10af83fc973d5d9f3915498783cd0785982ab65636b4c5791a7d');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',15,'position','demo-tallowmere-seat-rindley','add','c3d393f0a50004229378518ce7539e244fbe1bbedfbdb2ce90364b4c61e3451e');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',16,'position','demo-tallowmere-seat-sealby','add','fe0ff9aa2509aaae73b01fa19f71a4c0398e0c7642f875fd7d2b1c535a9abb20');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',17,'position','demo-tallowmere-seat-wickley','add','31f44ef658fdd18a2c8b3af5c4ef27e08f6cff5671c41240ee678c39616da082');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',18,'assignment','demo-tallowmere-churnley-holds-churnley','add','e3098876ef862c774cef11cb93694d8d3993dcbb9d010650afd8858d0b214104');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',19,'assignment','demo-tallowmere-creamby-holds-creamby','add','65505f95cb3a74eff37e4dde53fff5deaa82cc083a6e549c5a71abdeeaa91e55');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',20,'assignment','demo-tallowmere-curdson-holds-curdson','add','da5de4859db3e03b12304bd03858f5c5a7f05edc495ea71a6402d6a6777dd19f');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',21,'assignment','demo-tallowmere-herdly-holds-herdly','add','56daba03e6e2dc3b24b3b154b22c7b990e15f11a0815d1e8822c79d336eaacdd');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',22,'assignment','demo-tallowmere-pailson-holds-pailson','add','4bacd29128c8089eda5ec2ccabf36ffef75c4c522491ff7171b998eb230b32a0');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',23,'assignment','demo-tallowmere-rindley-holds-rindley','add','477cb1c68968c359f2d97c692bbfe5aef2c82db336ce2e15da60424cc681335d');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',24,'assignment','demo-tallowmere-sealby-holds-sealby','add','309d0725ac86ba75e794cbfe137928d9ae6eda0d072ce82a2bb162a2de368560');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',25,'assignment','demo-tallowmere-wickley-holds-wickley','add','cf824221e5b843341133a10972e892222f4bb1baa3826877f7774372411d4d24');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',26,'reporting_line','demo-tallowmere-accounts-under-pailson','add','21e8ce6bb83e3d00ef9fead1e06941031fa79cae9e30a1c99c2d85a0e2ad4ac3');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',27,'reporting_line','demo-tallowmere-creamby-under-wickley','add','21dc580b258225118a3871d58fb6e5a3e798b7b20b1b4181c5f6b29b66029e76');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',28,'reporting_line','demo-tallowmere-curdson-under-churnley','add','7e9d27dad49e743abc809941abf45d79b0b4451ce86eab4ee14ef30d45c4a3af');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',29,'reporting_line','demo-tallowmere-herdly-under-curdson','add','cda6c3106cb7c91fa562c51baf62a63e003c30f652e8402999b5c4b0289475dd');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',30,'reporting_line','demo-tallowmere-pailson-under-churnley','add','6f9c73e90e22601e4bb61ac7268621242046c2c89dd0e9c9384637da0e3184ec');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',31,'reporting_line','demo-tallowmere-rindley-under-curdson','add','a2ac68b4288bc7e2d9d9804d4ab17bec2be181e6907ca688e2f559fc10152033');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',32,'reporting_line','demo-tallowmere-sealby-under-churnley','add','717e228d9e93113124307876158b9add7d4d6a26edb3742acd6c865c54fc670d');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',33,'reporting_line','demo-tallowmere-wickley-under-churnley','add','2c8866c18ba297362291bec2cabff72a38d402297ae08d049b9c8e13981ff28e');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',34,'buying_role','demo-tallowmere-creamby-buyer-purchasing','add','04c93fdad3dc0921c7d7cfa24a8d4818119c2c250c7648d32e4247380dfeff8c');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',35,'buying_role','demo-tallowmere-sealby-gatekeeper','add','7bb2132498c1b7367f829806fdbeaece70388b470ccaf3ed5c2ae6b3efac26c8');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',36,'buying_role','demo-tallowmere-wickley-decider-purchasing','add','125857ebbdebdc954cc9f858a8ecec3b4da7fa8d392b649e1790bb4ebade3bed');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',37,'team_member','demo-placeholder','add','5cbc19de3d288ce255ccd554c85ab7d982a8db441ced55b9b812dc407eac906e');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',38,'relationship','demo-tallowmere-placeholder-knows-creamby','add','51e4c4a260ee70f5309aa914eb0fc9589066f72646c5af8006bce34964ab7c1f');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',39,'relationship','demo-tallowmere-placeholder-knows-wickley','add','edc0f31c0680275aa66394581b27399c0d751ee710d4740a26fc8834831d2125');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',40,'touchpoint','demo-tallowmere-touch-0003-sealby-call-out','add','625f7f20a613b72f94df53c4620444ec6c09bd87d5e926cf24605c575da16f17');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',41,'touchpoint','demo-tallowmere-touch-0009-creamby-message-out','add','f283ad967db40baf30ff982126e3db3a6e40dcd66fa1bbf9a9788adde34f82d0');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',42,'touchpoint','demo-tallowmere-touch-0014-wickley-email-out','add','09cd8e941f069972da68bd300c53290a57f8796749857383a79db845c3164ba0');
INSERT INTO "change" VALUES('local','9e8b2db6e1dac38e',43,'touchpoint','demo-tallowmere-touch-0021-wickley-email-out','add','843bbd44e64b265724b0f9b5fcc3143409a097d132d903e900228211c3742362');
INSERT INTO "change" VALUES('local','864a02908a807a8e',0,'person','demo-tallowmere-churnley','update','34e2b828989b99be1cfda639c8746b0311148ac5d116375b3603298a3c0e4d83');
CREATE TABLE "change_set" (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	place BIGINT NOT NULL, 
	account VARCHAR(64), 
	reverts VARCHAR(64), 
	CONSTRAINT pk_change_set PRIMARY KEY (workspace, id), 
	CONSTRAINT uq_change_set_workspace UNIQUE (workspace, place)
);
INSERT INTO "change_set" VALUES('local','9e8b2db6e1dac38e',1795512600000000,'owner','demo',1,'demo-tallowmere',NULL);
INSERT INTO "change_set" VALUES('local','864a02908a807a8e',1795599000000000,'owner','page',2,'demo-tallowmere',NULL);
CREATE TABLE "change_set_account" (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	revision INTEGER NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_change_set_account PRIMARY KEY (workspace, account, revision)
);
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',1,'9e8b2db6e1dac38e','0e30e96bfe3745cbb6519268e5276e49b9f754128db5f8105013f9a29e5b3d5f');
INSERT INTO "change_set_account" VALUES('local','demo-tallowmere',2,'864a02908a807a8e','a43e738dbfaead8a4e980a4475385b82cf4c6fa6fe428964880cb28d2da1175e');
CREATE TABLE "change_value" (
	workspace VARCHAR(64) NOT NULL, 
	change_set VARCHAR(64) NOT NULL, 
	ordinal INTEGER NOT NULL, 
	person VARCHAR(64), 
	"before" TEXT, 
	"after" TEXT, 
	salt VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_change_value PRIMARY KEY (workspace, change_set, ordinal)
);
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',0,NULL,NULL,'{"headcount":"101-1000","id":"demo-tallowmere","kind":"standard","known_since":"2026-10-29","margin":null,"name":"Tallowmere Dairies","note":"","parent":null,"potential":null,"references":[],"tier":null}','ae5ae45f39ee7fddb3fb140e85462929');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',1,'demo-tallowmere-churnley',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Agnes Churnley","note":"","phones":[],"preferred_channel":null,"references":[]}','d9a02f9023e695284bda8fe8baea8dc3');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',2,'demo-tallowmere-creamby',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-creamby","messengers":[],"name":"Nina Creamby","note":"","phones":[],"preferred_channel":null,"references":[]}','7a2454b30b5e075c6f442483ac686294');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',3,'demo-tallowmere-curdson',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-curdson","messengers":[],"name":"Bill Curdson","note":"","phones":[],"preferred_channel":null,"references":[]}','84dcfcf0f1e3a4b30a9f497dbb0a93ab');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',4,'demo-tallowmere-herdly',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-herdly","messengers":[],"name":"Joy Herdly","note":"","phones":[],"preferred_channel":null,"references":[]}','02a78adc98c69f6219650a258e6e4109');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',5,'demo-tallowmere-pailson',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-pailson","messengers":[],"name":"Omar Pailson","note":"","phones":[],"preferred_channel":null,"references":[]}','22b236a37636a2e939188189822e8c9a');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',6,'demo-tallowmere-rindley',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-rindley","messengers":[],"name":"Petra Rindley","note":"","phones":[],"preferred_channel":null,"references":[]}','6cf22d7bd895edcf68173b3facb10068');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',7,'demo-tallowmere-sealby',NULL,'{"emails":[],"form_of_address":"","id":"demo-tallowmere-sealby","messengers":[],"name":"Cora Sealby","note":"","phones":[],"preferred_channel":null,"references":[]}','65ce3416c3e9432bab99ae2dc5b07adf');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',8,'demo-tallowmere-wickley',NULL,'{"emails":["p.wickley@tallowmere.example"],"form_of_address":"","id":"demo-tallowmere-wickley","messengers":[],"name":"Piers Wickley","note":"","phones":[],"preferred_channel":null,"references":[]}','aec3c3d9b609b96343e7fa360e01f882');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',9,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-accounts","placeholder":true,"reference":"","seniority":null,"source":"their web page","title":"Runs accounting","unit":"Accounting","valid_from":null,"valid_to":null}','20ac7e65286387224a3e8d1f0ab3b1e8');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',10,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-churnley","placeholder":false,"reference":"","seniority":6,"source":"their web page","title":"Managing Director","unit":"Management Board","valid_from":null,"valid_to":null}','d07b261c9964473f566391cee1f9a423');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',11,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-creamby","placeholder":false,"reference":"","seniority":2,"source":"their web page","title":"Buyer","unit":"Procurement","valid_from":null,"valid_to":null}','78e376ae4d6e681b824e70b25522faeb');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',12,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-curdson","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Dairy Manager","unit":"Production","valid_from":null,"valid_to":null}','27b50ee758dc5f165e9c58434ab39525');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',13,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-herdly","placeholder":false,"reference":"","seniority":3,"source":"their web page","title":"Farm Relations","unit":"Milk Field","valid_from":null,"valid_to":null}','75312765679c17f26b5080708bde23b7');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',14,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-pailson","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Finance Manager","unit":"Finance","valid_from":null,"valid_to":null}','1bd22380688b1b1e04295871248ed960');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',15,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-rindley","placeholder":false,"reference":"","seniority":3,"source":"their web page","title":"Dispatch Lead","unit":"Distribution","valid_from":null,"valid_to":null}','47b2229cf47077f8093d8c98016681ee');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',16,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-sealby","placeholder":false,"reference":"","seniority":2,"source":"their web page","title":"Office Coordinator","unit":"Office Administration","valid_from":null,"valid_to":null}','00d7a961e950fa7588da819deda6c48c');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',17,NULL,NULL,'{"confidence":1.0,"function":null,"further_functions":[],"id":"demo-tallowmere-seat-wickley","placeholder":false,"reference":"","seniority":4,"source":"their web page","title":"Head of Procurement","unit":"Procurement","valid_from":null,"valid_to":null}','e49d8c0d1fc30996e8b33c7290c59482');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',18,'demo-tallowmere-churnley',NULL,'{"confidence":1.0,"id":"demo-tallowmere-churnley-holds-churnley","person":"demo-tallowmere-churnley","position":"demo-tallowmere-seat-churnley","source":"their web page","valid_from":null,"valid_to":null}','282aeeb375c5e55253f573e21a7787a3');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',19,'demo-tallowmere-creamby',NULL,'{"confidence":1.0,"id":"demo-tallowmere-creamby-holds-creamby","person":"demo-tallowmere-creamby","position":"demo-tallowmere-seat-creamby","source":"their web page","valid_from":null,"valid_to":null}','478a01c94fc98467b07eb808407f5eea');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',20,'demo-tallowmere-curdson',NULL,'{"confidence":1.0,"id":"demo-tallowmere-curdson-holds-curdson","person":"demo-tallowmere-curdson","position":"demo-tallowmere-seat-curdson","source":"their web page","valid_from":null,"valid_to":null}','850449da63f059c2ff189f9a64d2c08c');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',21,'demo-tallowmere-herdly',NULL,'{"confidence":1.0,"id":"demo-tallowmere-herdly-holds-herdly","person":"demo-tallowmere-herdly","position":"demo-tallowmere-seat-herdly","source":"their web page","valid_from":null,"valid_to":null}','14522746907381cec563231400992f04');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',22,'demo-tallowmere-pailson',NULL,'{"confidence":1.0,"id":"demo-tallowmere-pailson-holds-pailson","person":"demo-tallowmere-pailson","position":"demo-tallowmere-seat-pailson","source":"their web page","valid_from":null,"valid_to":null}','4265e470d1b8bfd0f97cc194732bd3a9');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',23,'demo-tallowmere-rindley',NULL,'{"confidence":1.0,"id":"demo-tallowmere-rindley-holds-rindley","person":"demo-tallowmere-rindley","position":"demo-tallowmere-seat-rindley","source":"their web page","valid_from":null,"valid_to":null}','551eb16d83d8aca923eb0130115b76a5');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',24,'demo-tallowmere-sealby',NULL,'{"confidence":1.0,"id":"demo-tallowmere-sealby-holds-sealby","person":"demo-tallowmere-sealby","position":"demo-tallowmere-seat-sealby","source":"their web page","valid_from":null,"valid_to":null}','2ae96bfbb3c552c4453f342e1d61925c');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',25,'demo-tallowmere-wickley',NULL,'{"confidence":1.0,"id":"demo-tallowmere-wickley-holds-wickley","person":"demo-tallowmere-wickley","position":"demo-tallowmere-seat-wickley","source":"their web page","valid_from":null,"valid_to":null}','b1b845a3dea6d2265e44b4129f164763');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',26,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-accounts-under-pailson","kind":"solid","manager":"demo-tallowmere-seat-pailson","report":"demo-tallowmere-seat-accounts","source":"their web page","valid_from":null,"valid_to":null}','788f4be5f1eabacf0fe40b4a73c58e93');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',27,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-creamby-under-wickley","kind":"solid","manager":"demo-tallowmere-seat-wickley","report":"demo-tallowmere-seat-creamby","source":"their web page","valid_from":null,"valid_to":null}','d372034cf1afdc4bcaf20120a9a2a04d');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',28,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-curdson-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-curdson","source":"their web page","valid_from":null,"valid_to":null}','117975b1c1bd23c18834df3a16689c8a');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',29,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-herdly-under-curdson","kind":"solid","manager":"demo-tallowmere-seat-curdson","report":"demo-tallowmere-seat-herdly","source":"their web page","valid_from":null,"valid_to":null}','b70220487cf688b9d20e20fa92b18b5a');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',30,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-pailson-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-pailson","source":"their web page","valid_from":null,"valid_to":null}','1804d8c9f7f1e5a6cc815f1c2decceb8');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',31,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-rindley-under-curdson","kind":"solid","manager":"demo-tallowmere-seat-curdson","report":"demo-tallowmere-seat-rindley","source":"their web page","valid_from":null,"valid_to":null}','cea76277d3035ae1b488267385a3023d');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',32,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-sealby-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-sealby","source":"their web page","valid_from":null,"valid_to":null}','66f444a2ee6bd635d837fe522d3b8867');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',33,NULL,NULL,'{"confidence":1.0,"id":"demo-tallowmere-wickley-under-churnley","kind":"solid","manager":"demo-tallowmere-seat-churnley","report":"demo-tallowmere-seat-wickley","source":"their web page","valid_from":null,"valid_to":null}','a95ecde1211bddb4abd5c9d66f660bab');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',34,'demo-tallowmere-creamby',NULL,'{"area":"purchasing","confidence":1.0,"id":"demo-tallowmere-creamby-buyer-purchasing","kind":"buyer","person":"demo-tallowmere-creamby","source":"their web page","valid_from":null,"valid_to":null}','b02290d923a339a9e0b28ced5256a2fc');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',35,'demo-tallowmere-sealby',NULL,'{"area":null,"confidence":1.0,"id":"demo-tallowmere-sealby-gatekeeper","kind":"gatekeeper","person":"demo-tallowmere-sealby","source":"their web page","valid_from":null,"valid_to":null}','abc3b3ac831e589fa4aab41def050651');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',36,'demo-tallowmere-wickley',NULL,'{"area":"purchasing","confidence":1.0,"id":"demo-tallowmere-wickley-decider-purchasing","kind":"decider","person":"demo-tallowmere-wickley","source":"their web page","valid_from":null,"valid_to":null}','353694566fd99a3865d613200b875f90');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',37,NULL,NULL,'{"email":"b.placeholder@vymysel-trade.example","function":"sales","id":"demo-placeholder","may_meet_up_to":5,"name":"Ben Placeholder","phone":"","references":[],"seniority":3}','d42bb082057d263ffd118d4000a56006');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',38,'demo-tallowmere-creamby',NULL,'{"confirmed_on":null,"declared_level":null,"desired_level":"works_with_us","id":"demo-tallowmere-placeholder-knows-creamby","is_owner":true,"member":"demo-placeholder","person":"demo-tallowmere-creamby","source":"their web page"}','0bd489e40849915fccce9c8ede623fd5');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',39,'demo-tallowmere-wickley',NULL,'{"confirmed_on":null,"declared_level":null,"desired_level":"works_with_us","id":"demo-tallowmere-placeholder-knows-wickley","is_owner":true,"member":"demo-placeholder","person":"demo-tallowmere-wickley","source":"their web page"}','5c47ab774379006580211ab80c46a4e9');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',40,NULL,NULL,'{"account":"demo-tallowmere","at":1795251600000000,"channel":"call","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0003-sealby-call-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-sealby"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Asked to be put through to procurement"}','00db4c8d235e7553d04688ab123d8fc8');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',41,NULL,NULL,'{"account":"demo-tallowmere","at":1794733200000000,"channel":"message","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0009-creamby-message-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-creamby"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Samples of dairy packaging"}','6bc1d5012875a39b39380307a61ddff5');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',42,NULL,NULL,'{"account":"demo-tallowmere","at":1794301200000000,"channel":"email","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0014-wickley-email-out","members":["demo-placeholder"],"next_step":"","note":"","people":["demo-tallowmere-wickley"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"A short call next week?"}','7a4fab704e2aab7cd1eea828ac273a1b');
INSERT INTO "change_value" VALUES('local','9e8b2db6e1dac38e',43,NULL,NULL,'{"account":"demo-tallowmere","at":1793696400000000,"channel":"email","confidence":1.0,"direction":"out","id":"demo-tallowmere-touch-0021-wickley-email-out","members":["demo-placeholder"],"next_step":"Call if there is no answer in a week","note":"","people":["demo-tallowmere-wickley"],"purpose":"commercial","references":[],"source":"their web page","temperature":null,"topic":"Introduction"}','bf0a84f22a4ca206d5c3c351bd08f4f7');
INSERT INTO "change_value" VALUES('local','864a02908a807a8e',0,'demo-tallowmere-churnley','{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Agnes Churnley","note":"","phones":[],"preferred_channel":null,"references":[]}','{"emails":[],"form_of_address":"","id":"demo-tallowmere-churnley","messengers":[],"name":"Ünal Новая-Фамилия","note":"","phones":[],"preferred_channel":null,"references":[]}','f7269d374a6ca9989574330aa7c1c7a8');
CREATE TABLE feed (
	workspace VARCHAR(64) NOT NULL, 
	place BIGINT NOT NULL, 
	CONSTRAINT pk_feed PRIMARY KEY (workspace)
);
INSERT INTO "feed" VALUES('local',2);
CREATE TABLE kept_answer (
	workspace VARCHAR(64) NOT NULL, 
	actor VARCHAR(64) NOT NULL, 
	"key" VARCHAR(255) NOT NULL, 
	request VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	status INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_kept_answer PRIMARY KEY (workspace, actor, "key")
);
CREATE TABLE lateral_link (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	from_person VARCHAR(64) NOT NULL, 
	to_person VARCHAR(64) NOT NULL, 
	kind VARCHAR(40), 
	strength FLOAT, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_lateral_link PRIMARY KEY (workspace, account, id)
);
CREATE TABLE "person" (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	match_key TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	emails JSON NOT NULL, 
	phones JSON NOT NULL, 
	messengers JSON NOT NULL, 
	form_of_address VARCHAR(500) NOT NULL, 
	preferred_channel VARCHAR(40), 
	note TEXT NOT NULL, 
	"references" JSON NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (workspace, id)
);
INSERT INTO "person" VALUES('local','demo-tallowmere-churnley','Ünal Новая-Фамилия','ünal новая-фамилия','unal новая-фамилия','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-creamby','Nina Creamby','nina creamby','nina creamby','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-curdson','Bill Curdson','bill curdson','bill curdson','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-herdly','Joy Herdly','joy herdly','joy herdly','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-pailson','Omar Pailson','omar pailson','omar pailson','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-rindley','Petra Rindley','petra rindley','petra rindley','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-sealby','Cora Sealby','cora sealby','cora sealby','[]','[]','[]','',NULL,'','[]');
INSERT INTO "person" VALUES('local','demo-tallowmere-wickley','Piers Wickley','piers wickley','piers wickley','["p.wickley@tallowmere.example"]','[]','[]','',NULL,'','[]');
CREATE TABLE position (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	title VARCHAR(500) NOT NULL, 
	unit VARCHAR(500) NOT NULL, 
	reference VARCHAR(500) NOT NULL, 
	function VARCHAR(40), 
	further_functions JSON NOT NULL, 
	seniority INTEGER, 
	placeholder BOOLEAN NOT NULL, 
	CONSTRAINT pk_position PRIMARY KEY (workspace, account, id)
);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-accounts',NULL,NULL,'their web page',1.0,'Runs accounting','Accounting','',NULL,'[]',NULL,1);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-churnley',NULL,NULL,'their web page',1.0,'Managing Director','Management Board','',NULL,'[]',6,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-creamby',NULL,NULL,'their web page',1.0,'Buyer','Procurement','',NULL,'[]',2,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-curdson',NULL,NULL,'their web page',1.0,'Dairy Manager','Production','',NULL,'[]',4,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-herdly',NULL,NULL,'their web page',1.0,'Farm Relations','Milk Field','',NULL,'[]',3,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-pailson',NULL,NULL,'their web page',1.0,'Finance Manager','Finance','',NULL,'[]',4,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-rindley',NULL,NULL,'their web page',1.0,'Dispatch Lead','Distribution','',NULL,'[]',3,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-sealby',NULL,NULL,'their web page',1.0,'Office Coordinator','Office Administration','',NULL,'[]',2,0);
INSERT INTO "position" VALUES('local','demo-tallowmere','demo-tallowmere-seat-wickley',NULL,NULL,'their web page',1.0,'Head of Procurement','Procurement','',NULL,'[]',4,0);
CREATE TABLE relationship (
	workspace VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	is_owner BOOLEAN NOT NULL, 
	declared_level VARCHAR(40), 
	confirmed_on DATE, 
	desired_level VARCHAR(40), 
	source VARCHAR(500) NOT NULL, 
	CONSTRAINT pk_relationship PRIMARY KEY (workspace, person, member), 
	CONSTRAINT uq_relationship_workspace UNIQUE (workspace, id)
);
INSERT INTO "relationship" VALUES('local','demo-tallowmere-creamby','demo-placeholder','demo-tallowmere-placeholder-knows-creamby',1,NULL,NULL,'works_with_us','their web page');
INSERT INTO "relationship" VALUES('local','demo-tallowmere-wickley','demo-placeholder','demo-tallowmere-placeholder-knows-wickley',1,NULL,NULL,'works_with_us','their web page');
CREATE TABLE reporting_line (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	manager VARCHAR(64) NOT NULL, 
	report VARCHAR(64) NOT NULL, 
	kind VARCHAR(40), 
	CONSTRAINT pk_reporting_line PRIMARY KEY (workspace, account, id)
);
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-accounts-under-pailson',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-pailson','demo-tallowmere-seat-accounts','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-creamby-under-wickley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-wickley','demo-tallowmere-seat-creamby','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-curdson-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-curdson','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-herdly-under-curdson',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-curdson','demo-tallowmere-seat-herdly','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-pailson-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-pailson','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-rindley-under-curdson',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-curdson','demo-tallowmere-seat-rindley','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-sealby-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-sealby','solid');
INSERT INTO "reporting_line" VALUES('local','demo-tallowmere','demo-tallowmere-wickley-under-churnley',NULL,NULL,'their web page',1.0,'demo-tallowmere-seat-churnley','demo-tallowmere-seat-wickley','solid');
CREATE TABLE stance (
	workspace VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	value INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_stance PRIMARY KEY (workspace, account, id)
);
CREATE TABLE "team_member" (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	match_key TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	email VARCHAR(500) NOT NULL, 
	phone VARCHAR(500) NOT NULL, 
	function VARCHAR(40), 
	seniority INTEGER, 
	may_meet_up_to INTEGER NOT NULL, 
	"references" JSON NOT NULL, 
	CONSTRAINT pk_team_member PRIMARY KEY (workspace, id)
);
INSERT INTO "team_member" VALUES('local','demo-placeholder','Ben Placeholder','ben placeholder','ben placeholder','b.placeholder@vymysel-trade.example','','sales',3,5,'[]');
CREATE TABLE "touchpoint" (
	workspace VARCHAR(64) NOT NULL, 
	id VARCHAR(64) NOT NULL, 
	account VARCHAR(64), 
	members JSON NOT NULL, 
	people JSON NOT NULL, 
	at BIGINT NOT NULL, 
	channel VARCHAR(40), 
	direction VARCHAR(40), 
	purpose VARCHAR(40), 
	topic VARCHAR(500) NOT NULL, 
	temperature INTEGER, 
	next_step VARCHAR(500) NOT NULL, 
	note TEXT NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	confidence FLOAT NOT NULL, 
	"references" JSON NOT NULL, 
	CONSTRAINT pk_touchpoint PRIMARY KEY (workspace, id)
);
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0003-sealby-call-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-sealby"]',1795251600000000,'call','out','commercial','Asked to be put through to procurement',NULL,'','','their web page',1.0,'[]');
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0009-creamby-message-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-creamby"]',1794733200000000,'message','out','commercial','Samples of dairy packaging',NULL,'','','their web page',1.0,'[]');
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0014-wickley-email-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-wickley"]',1794301200000000,'email','out','commercial','A short call next week?',NULL,'','','their web page',1.0,'[]');
INSERT INTO "touchpoint" VALUES('local','demo-tallowmere-touch-0021-wickley-email-out','demo-tallowmere','["demo-placeholder"]','["demo-tallowmere-wickley"]',1793696400000000,'email','out','commercial','Introduction',NULL,'Call if there is no answer in a week','','their web page',1.0,'[]');
CREATE TABLE touchpoint_member (
	workspace VARCHAR(64) NOT NULL, 
	member VARCHAR(64) NOT NULL, 
	touchpoint VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_touchpoint_member PRIMARY KEY (workspace, member, touchpoint)
);
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0003-sealby-call-out');
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0009-creamby-message-out');
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0014-wickley-email-out');
INSERT INTO "touchpoint_member" VALUES('local','demo-placeholder','demo-tallowmere-touch-0021-wickley-email-out');
CREATE TABLE touchpoint_person (
	workspace VARCHAR(64) NOT NULL, 
	person VARCHAR(64) NOT NULL, 
	touchpoint VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_touchpoint_person PRIMARY KEY (workspace, person, touchpoint)
);
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-sealby','demo-tallowmere-touch-0003-sealby-call-out');
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-creamby','demo-tallowmere-touch-0009-creamby-message-out');
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-wickley','demo-tallowmere-touch-0014-wickley-email-out');
INSERT INTO "touchpoint_person" VALUES('local','demo-tallowmere-wickley','demo-tallowmere-touch-0021-wickley-email-out');
CREATE INDEX ix_account_member_workspace_member_account ON account_member (workspace, member, account);
CREATE INDEX ix_account_person_workspace_person_account ON account_person (workspace, person, account);
CREATE INDEX ix_touchpoint_person_workspace_touchpoint ON touchpoint_person (workspace, touchpoint);
CREATE INDEX ix_touchpoint_member_workspace_touchpoint ON touchpoint_member (workspace, touchpoint);
CREATE INDEX ix_relationship_workspace_member ON relationship (workspace, member);
CREATE INDEX ix_person_workspace_match_key ON person (workspace, match_key);
CREATE INDEX ix_touchpoint_workspace_account ON touchpoint (workspace, account);
CREATE INDEX ix_change_set_workspace_reverts ON change_set (workspace, reverts);
CREATE INDEX ix_change_set_account_workspace_change_set ON change_set_account (workspace, change_set);
CREATE INDEX ix_change_workspace_entity ON change (workspace, entity);
CREATE INDEX ix_change_value_workspace_person ON change_value (workspace, person);
COMMIT;
